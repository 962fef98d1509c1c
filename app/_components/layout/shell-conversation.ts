import type { WeeklyCounts } from "./spine-path.ts";

/** What the shell knows of a conversation: enough to name it, draw it and go there. */
export type ShellConversation = { id: string; title: string; spine: WeeklyCounts | null };
