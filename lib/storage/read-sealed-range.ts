import { type OpeningKey, openChunks } from "#lib/crypto/open-chunks.ts";
import { chunkBytes, countChunks, headerBytes, sealedByteSize, sealedChunkBytes } from "#lib/crypto/sealed-format.ts";
import { storage } from "./storage.ts";
import { storageFailure } from "./storage-failure.ts";

/** Plaintext from `start` up to, not including, `end`: fetches and opens the chunks that hold it and cuts the edges. */
export async function* readSealedRange(input: {
  at: string;
  header: Buffer;
  key: OpeningKey;
  byteSize: number;
  start: number;
  end: number;
}): AsyncGenerator<Buffer> {
  const { start, end, byteSize } = input;
  if (start > end || (start === end && byteSize > 0)) return;
  const total = countChunks(byteSize);
  const first = Math.floor(start / chunkBytes);
  const last = Math.max(first, Math.ceil(end / chunkBytes) - 1);
  const sealed = await storage().get(input.at, {
    start: headerBytes + first * sealedChunkBytes,
    end: Math.min(headerBytes + (last + 1) * sealedChunkBytes, sealedByteSize(byteSize)),
  });
  let position = first * chunkBytes;
  try {
    for await (const chunk of openChunks(sealed, input.header, input.key, { first, last, total })) {
      const piece = chunk.subarray(Math.max(0, start - position), Math.max(0, end - position));
      position += chunk.length;
      if (piece.length > 0) yield piece;
    }
  } catch (error) {
    throw storageFailure(error);
  } finally {
    sealed.destroy();
  }
}
