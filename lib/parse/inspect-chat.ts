import { sniffText } from "./bytes/sniff-text.ts";
import type { ChatProfile } from "./chat-profile.ts";
import { ChatInspector } from "./inspection/chat-inspector.ts";

/**
 * The first of two passes over a chat text: decides, over the whole of it, by which rules it is to be read. Streams;
 * memory does not grow with the file.
 * @param options.today `YYYY-MM-DD`: an order under which messages would lie ahead of it is not taken
 * @throws NotAChat when the bytes are no exported chat.
 */
export async function inspectChat(
  chunks: AsyncIterable<Uint8Array>,
  { today = null }: { today?: string | null } = {},
): Promise<ChatProfile> {
  const text = await sniffText(chunks);
  const inspector = new ChatInspector();
  for await (const block of text.blocks) inspector.take(block);
  return { ...inspector.profile(text.encoding(), today), replacedCharacters: text.replaced() };
}
