import { createHash, randomBytes, randomUUID } from "node:crypto";
import { keyBytes } from "#lib/crypto/master-keys.ts";
import { sealStream } from "#lib/crypto/seal-stream.ts";
import { wrapKey } from "#lib/crypto/wrap-key.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { objectIdentity } from "./object-identity.ts";
import { objectKey } from "./object-key.ts";
import { storage } from "./storage.ts";

export type ObjectPurpose = "upload" | "media" | "thumbnail" | "export";

export type NewObject = {
  purpose: ObjectPurpose;
  stream: AsyncIterable<Uint8Array>;
  contentType?: string | undefined;
  /** More bytes than this are refused while they come in. */
  maxBytes: number;
  /** What the sender announced: another number is an upload that was cut. */
  expectedBytes?: number | undefined;
};

export type WrittenObject = {
  workspaceId: number;
  id: string;
  purpose: ObjectPurpose;
  contentType: string | null;
  wrappedKey: Buffer;
  keyVersion: number;
  /** Of the plaintext, as is `sha256`. */
  byteSize: number;
  sha256: Buffer;
};

/**
 * Encrypts a stream into storage and gives back the row that makes it an object; the row is the caller's to insert.
 * On failure nothing stays. A process killed before the row is written leaves a file without a row: `sweepOrphans`
 * removes those after a day.
 * @throws AppError `too_large`, `incomplete_upload`, `storage_unavailable`; errors of the stream as they are
 */
export async function writeObject(workspaceId: number, input: NewObject): Promise<WrittenObject> {
  const id = randomUUID();
  const identity = objectIdentity(workspaceId, id);
  const dataKey = randomBytes(keyBytes);
  const wrapped = wrapKey(dataKey, identity);
  const hash = createHash("sha256");
  let byteSize = 0;

  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const piece of input.stream) {
      byteSize += piece.length;
      if (byteSize > input.maxBytes) throw tooLarge(input.maxBytes);
      hash.update(piece);
      yield piece;
    }
    if (input.expectedBytes !== undefined && byteSize !== input.expectedBytes) {
      throw new AppError("incomplete_upload", `${byteSize} of ${input.expectedBytes} bytes arrived.`);
    }
  }

  const sealed = sealStream(measured(), { dataKey, keyVersion: wrapped.keyVersion, identity });
  await storage().put(objectKey(workspaceId, id), sealed);
  const { purpose, contentType = null } = input;
  return { workspaceId, id, purpose, contentType, ...wrapped, byteSize, sha256: hash.digest() };
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too_large", `The file is larger than ${maxBytes} bytes, the most that is taken in here.`);
}
