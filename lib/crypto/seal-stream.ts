import { randomBytes } from "node:crypto";
import { seal } from "./aead.ts";
import { cutBlocks } from "./cut-blocks.ts";
import { associatedData, chunkBytes, chunkNonce, noncePrefixBytes, writeHeader } from "./sealed-format.ts";

export type SealingKey = { dataKey: Buffer; keyVersion: number; identity: string };

/** Encrypts a stream into the header and its chunks (sealed-format.ts), one chunk in memory at a time. */
export async function* sealStream(source: AsyncIterable<Uint8Array>, key: SealingKey): AsyncGenerator<Buffer> {
  const header = writeHeader(key.keyVersion, randomBytes(noncePrefixBytes));
  const associated = associatedData(header, key.identity);
  yield header;
  let waiting: Buffer | undefined;
  let number = 0;
  for await (const chunk of cutBlocks(source, chunkBytes)) {
    if (waiting) yield seal(key.dataKey, chunkNonce(header, number++, false), waiting, associated);
    waiting = chunk;
  }
  yield seal(key.dataKey, chunkNonce(header, number, true), waiting ?? Buffer.alloc(0), associated);
}
