import type { Context } from "#lib/context/context.ts";
import type { ImportStarted } from "../import-started.ts";
import { type IncomingFile, startImport } from "../start-import.ts";

/** Takes in an exported chat, which has a conversation of its own. */
export async function startChat(ctx: Context, file: IncomingFile): Promise<ImportStarted & { conversationId: number }> {
  const started = await startImport(ctx, file);
  if (started.conversationId === null) throw new Error("The file was taken for one of saved webhooks.");
  return { ...started, conversationId: started.conversationId };
}
