import type { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";
import type { StoredObject } from "#lib/storage/open-stored.ts";

const blockBytes = 256 * 1024;

/**
 * Lets yauzl read an archive where it lies, decrypted range by range. The directory is read entry by entry in pieces
 * of 46 bytes: they come from one block kept in memory.
 */
export class StoredObjectReader extends RandomAccessReader {
  readonly #object: StoredObject;
  #block: { start: number; bytes: Buffer } | undefined;

  constructor(object: StoredObject) {
    super();
    this.#object = object;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.#object.read({ start, end });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#bytes(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error("The archive cannot be read.")),
    );
  }

  async #bytes(position: number, length: number): Promise<Buffer> {
    const block = this.#block;
    if (block && position >= block.start && position + length <= block.start + block.bytes.length) {
      return block.bytes.subarray(position - block.start, position - block.start + length);
    }
    const end = position + Math.max(length, blockBytes);
    const bytes = Buffer.concat(await this.#object.read({ start: position, end }).toArray());
    if (bytes.length < length) throw new Error("The archive ends before its directory says so.");
    this.#block = { start: position, bytes };
    return bytes.subarray(0, length);
  }
}
