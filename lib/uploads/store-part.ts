import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { objects } from "#drizzle/schema/objects.ts";
import { uploadParts, uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import { type WrittenObject, writeObject } from "#lib/storage/write-object.ts";
import { cutOff } from "./cut-off.ts";
import { findUpload } from "./find-upload.ts";
import { findUploadType, sniffBytes } from "./find-upload-type.ts";
import { peekStream } from "./peek-stream.ts";
import { untilCut } from "./until-cut.ts";
import type { Upload } from "./upload.ts";
import { uploadExpiry } from "./upload-expiry.ts";

export type Part = {
  uploadId: string;
  /** Place of its first byte in the file: a multiple of the upload's `partBytes`. */
  offset: number;
  stream: AsyncIterable<Uint8Array>;
  /** What the sender announced; undefined when it did not. */
  announcedBytes?: number | undefined;
};

/**
 * Stores the next part of an upload, whole or not at all. A part that is there already changes nothing: its bytes are
 * compared, so that a file which is not the one begun is found out.
 * @throws AppError `not_found`; `validation` for an offset or a length that is none of this upload; `conflict` when a part
 *   before it is missing or the bytes there are others; `incomplete_upload`, `too_large`; `unsupported_type` by the
 *   first bytes of the file; `storage_unavailable`
 */
export async function storePart(ctx: Context, part: Part): Promise<Upload> {
  const upload = await findUpload(ctx, part.uploadId);
  const byteSize = lengthAt(upload, part);
  if (upload.importId !== null) return upload;
  if (part.offset > upload.receivedBytes) {
    throw new AppError("conflict", `The next part begins at byte ${upload.receivedBytes}.`);
  }
  if (part.offset < upload.receivedBytes) {
    await comparePart(ctx, part, await hashOf(part.stream, byteSize));
    return upload;
  }
  const stream = part.offset === 0 ? await refuseForeign(part.stream) : untilCut(part.stream);
  const sizes = { maxBytes: byteSize, expectedBytes: byteSize };
  const written = await writeObject(ctx.workspaceId, { purpose: "upload", stream, ...sizes });
  if (!(await insertPart(ctx, part, written))) {
    await discardObject(ctx.workspaceId, written.id);
    await comparePart(ctx, part, written.sha256);
  }
  return findUpload(ctx, part.uploadId);
}

function lengthAt({ byteSize, partBytes }: Upload, { offset, announcedBytes }: Part): number {
  if (offset >= byteSize || offset % partBytes !== 0) {
    throw new AppError("validation", `Parts begin at multiples of ${partBytes} below ${byteSize}.`);
  }
  const length = Math.min(partBytes, byteSize - offset);
  if (announcedBytes === undefined || announcedBytes === length) return length;
  throw new AppError("validation", `The part at ${offset} has ${length} bytes, not ${announcedBytes}.`);
}

/** The stream again, when it begins as an export does. */
async function refuseForeign(stream: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const peeked = await peekStream(untilCut(stream), sniffBytes);
  await findUploadType(peeked.head).catch(async (refusal: unknown) => {
    await peeked.cancel();
    throw peeked.head.length === 0 ? cutOff() : refusal;
  });
  return peeked.stream;
}

async function hashOf(stream: AsyncIterable<Uint8Array>, byteSize: number): Promise<Buffer> {
  const hash = createHash("sha256");
  let seen = 0;
  for await (const piece of untilCut(stream)) {
    seen += piece.length;
    if (seen > byteSize) break;
    hash.update(piece);
  }
  if (seen < byteSize) throw cutOff();
  return hash.digest();
}

/** @returns false when another sender was first */
function insertPart(ctx: Context, part: Part, written: WrittenObject): Promise<boolean> {
  const { workspaceId } = ctx;
  const { uploadId, offset: start } = part;
  return ctx.db.transaction(async (tx) => {
    const [open] = await tx
      .update(uploads)
      .set({ expiresAt: uploadExpiry(ctx.now()) })
      .where(and(eq(uploads.workspaceId, workspaceId), eq(uploads.id, uploadId), isNull(uploads.importId)))
      .returning({ id: uploads.id });
    if (!open) return false;
    const stored = await tx
      .insert(uploadParts)
      .values({ workspaceId, uploadId, start, byteSize: written.byteSize, objectId: written.id })
      .onConflictDoNothing()
      .returning({ start: uploadParts.start });
    if (stored.length > 0) await tx.insert(objects).values(written);
    return stored.length > 0;
  });
}

async function comparePart(ctx: Context, part: Part, sha256: Buffer): Promise<void> {
  const [stored] = await ctx.db
    .select({ sha256: objects.sha256 })
    .from(uploadParts)
    .innerJoin(objects, and(eq(objects.workspaceId, uploadParts.workspaceId), eq(objects.id, uploadParts.objectId)))
    .where(
      and(
        eq(uploadParts.workspaceId, ctx.workspaceId),
        eq(uploadParts.uploadId, part.uploadId),
        eq(uploadParts.start, part.offset),
      ),
    );
  if (!stored) throw new AppError("not_found", "There is no such upload.");
  if (!stored.sha256.equals(sha256)) {
    throw new AppError("conflict", "This is not the file whose beginning has arrived.");
  }
}
