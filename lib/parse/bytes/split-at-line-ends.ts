import { NotAChat } from "../not-a-chat.ts";

/** A longer line is no message: WhatsApp itself stops at 65,536 characters. */
const maxLineBytes = 64 * 1024 * 1024;

/**
 * Cuts a stream of bytes into blocks that end with a line feed (the last one may not), so that no character and no
 * line is torn. A long line costs its length once, whatever the size of the chunks.
 */
export async function* splitAtLineEnds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let carried: Uint8Array[] = [];
  let carriedBytes = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end > 0) {
      yield Buffer.concat([...carried, chunk.subarray(0, end)]);
      carried = [];
      carriedBytes = 0;
    }
    if (end < chunk.length) {
      carried.push(chunk.subarray(end));
      carriedBytes += chunk.length - end;
    }
    if (carriedBytes > maxLineBytes) {
      throw new NotAChat("line_too_long", "The file holds a line of more than 64 MB, which no chat does.");
    }
  }
  if (carriedBytes > 0) yield Buffer.concat(carried);
}
