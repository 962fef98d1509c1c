import { tagBytes } from "./aead.ts";

/** Bytes of plaintext in every chunk but the last. */
export const chunkBytes = 64 * 1024;
export const sealedChunkBytes = chunkBytes + tagBytes;
/** `PRLC`, format version (1 byte), version of the master key at writing (4), nonce prefix (7). */
export const headerBytes = 16;
export const noncePrefixBytes = 7;

const magic = "PRLC";
const formatVersion = 1;

/** Opens every sealed object. Bound into each chunk, so none of it can be changed. */
export function writeHeader(keyVersion: number, noncePrefix: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write(magic, 0, "latin1");
  header.writeUInt8(formatVersion, 4);
  header.writeUInt32BE(keyVersion, 5);
  noncePrefix.copy(header, 9);
  return header;
}

/** Whether these bytes begin an object of the format that this code reads. */
export function isHeader(header: Buffer): boolean {
  return (
    header.length === headerBytes && header.toString("latin1", 0, 4) === magic && header.readUInt8(4) === formatVersion
  );
}

/**
 * Nonce of one chunk: prefix, number (from 0), 1 for the last. The STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár (2015): a chunk that is moved, repeated or left out does not open, nor does an object cut at a chunk's end.
 */
export function chunkNonce(header: Buffer, number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(noncePrefixBytes + 5);
  header.copy(nonce, 0, headerBytes - noncePrefixBytes);
  nonce.writeUInt32BE(number, noncePrefixBytes);
  nonce.writeUInt8(isLast ? 1 : 0, noncePrefixBytes + 4);
  return nonce;
}

/** What a chunk is bound to besides its place: the header and the object's identity. */
export function associatedData(header: Buffer, identity: string): Buffer {
  return Buffer.concat([header, Buffer.from(identity)]);
}

/** Number of chunks: an empty object has one, so that its end is authenticated too. */
export function countChunks(byteSize: number): number {
  return Math.max(1, Math.ceil(byteSize / chunkBytes));
}

/** Bytes that an object of `byteSize` bytes takes when sealed. */
export function sealedByteSize(byteSize: number): number {
  return headerBytes + byteSize + countChunks(byteSize) * tagBytes;
}
