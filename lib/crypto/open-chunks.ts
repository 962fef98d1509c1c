import { AppError } from "#lib/runtime/errors.ts";
import { open } from "./aead.ts";
import { cutBlocks } from "./cut-blocks.ts";
import { associatedData, chunkNonce, isHeader, sealedChunkBytes } from "./sealed-format.ts";

export type OpeningKey = { dataKey: Buffer; identity: string };

/**
 * Decrypts the chunks `first` to `last` (numbers from 0) of an object of `total` chunks.
 * @param sealed exactly the bytes of those chunks
 * @throws AppError `internal` at the first chunk that is not as it was written; nothing of it is given out
 */
export async function* openChunks(
  sealed: AsyncIterable<Uint8Array>,
  header: Buffer,
  key: OpeningKey,
  range: { first: number; last: number; total: number },
): AsyncGenerator<Buffer> {
  if (!isHeader(header)) throw damaged();
  const associated = associatedData(header, key.identity);
  let number = range.first;
  for await (const chunk of cutBlocks(sealed, sealedChunkBytes)) {
    if (number > range.last) throw damaged();
    const plaintext = open(key.dataKey, chunkNonce(header, number, number === range.total - 1), chunk, associated);
    if (!plaintext) throw damaged();
    number += 1;
    yield plaintext;
  }
  if (number <= range.last) throw damaged();
}

function damaged(): AppError {
  return new AppError("internal", "The stored file is damaged or not the one that was stored.");
}
