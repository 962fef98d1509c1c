import { type ChatView, namesOf, type TrueMessage } from "./chat-pair.ts";

const plain = { precision: "second", names: namesOf(), hasFiles: false, shiftSeconds: 0, jitterSeconds: 0 } as const;

/** An export of these messages: with seconds, without files, by a true clock, where nothing else is said. */
export function chatView(messages: TrueMessage[], other: Partial<ChatView> = {}): ChatView {
  return { ...plain, messages, ...other };
}
