import { NotAChat } from "../not-a-chat.ts";

/** A longer line is no message: WhatsApp itself stops at 65,536 characters. */
const maxLineBytes = 8 * 1024 * 1024;
/** The text of a larger block would be laid outside of the memory for what lives shortly, which costs twice the time. */
const blockBytes = 32 * 1024;

/**
 * Cuts a stream of bytes into blocks that end with a line feed (the last one may not), so that no character and no
 * line is torn. A long line costs its length once, whatever the size of the chunks. A block, like the chunk it comes
 * from, holds until the next one is asked for.
 * @throws NotAChat for a line of more than 8 MB
 */
export async function* splitAtLineEnds(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let carried = Buffer.alloc(0);
  let size = 0;
  const carry = (bytes: Uint8Array): void => {
    if (size + bytes.length > carried.length) {
      carried = Buffer.concat([carried.subarray(0, size)], 2 * (size + bytes.length));
    }
    carried.set(bytes, size);
    size += bytes.length;
  };
  for await (const chunk of inSteps(chunks)) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end > 0) {
      carry(chunk.subarray(0, end));
      yield carried.subarray(0, size);
      size = 0;
    }
    if (end < chunk.length) carry(chunk.subarray(end));
    if (size > maxLineBytes) {
      throw new NotAChat("line_too_long", "The file holds a line of more than 8 MB, which no chat does.");
    }
  }
  if (size > 0) yield carried.subarray(0, size);
}

async function* inSteps(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += blockBytes) yield chunk.subarray(at, at + blockBytes);
  }
}
