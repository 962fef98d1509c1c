import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Transaction } from "#lib/db/client.ts";
import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { actorId } from "./actor-id.ts";
import { findUpload } from "./find-upload.ts";
import type { Upload } from "./upload.ts";
import { uploadExpiry } from "./upload-expiry.ts";

/**
 * Makes a place for a file that comes in parts. Its whole size counts at once, so no quota is reached in the middle.
 * @throws AppError `too_large` for the file or for all unfinished uploads of the person, `unreadable_file` when empty
 */
export async function beginUpload(
  ctx: Context,
  file: { fileName: string; byteSize: number; fileModifiedAt: Date | null },
): Promise<Upload> {
  requireRole(ctx, "editor");
  const { PARLANCE_MAX_UPLOAD_BYTES: maxBytes, PARLANCE_UPLOAD_PART_BYTES: partBytes } = config();
  if (file.byteSize === 0) throw new AppError("unreadable_file", "The file is empty. Export the chat again.");
  if (file.byteSize > maxBytes) {
    throw new AppError("too_large", `The file has ${file.byteSize} bytes; at most ${maxBytes} are taken in here.`);
  }
  const id = randomUUID();
  const { workspaceId } = ctx;
  const createdBy = actorId(ctx);
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uploads/${workspaceId}/${createdBy}`}, 0))`);
    await checkQuota(ctx, tx, file.byteSize);
    const createdAt = ctx.now();
    const expiresAt = uploadExpiry(createdAt);
    await tx.insert(uploads).values({ ...file, workspaceId, id, createdBy, partBytes, createdAt, expiresAt });
    return findUpload(ctx, id, tx);
  });
}

async function checkQuota(ctx: Context, tx: Transaction, byteSize: number): Promise<void> {
  const quota = config().PARLANCE_MAX_UNFINISHED_BYTES;
  const [row] = await tx
    .select({ held: sql`coalesce(sum(${uploads.byteSize}), 0)`.mapWith(Number) })
    .from(uploads)
    .where(
      and(
        eq(uploads.workspaceId, ctx.workspaceId),
        eq(uploads.createdBy, actorId(ctx)),
        isNull(uploads.importId),
        gt(uploads.expiresAt, ctx.now()),
      ),
    );
  const held = row?.held ?? 0;
  if (held + byteSize <= quota) return;
  throw new AppError(
    "too_large",
    `Your unfinished uploads have ${held} of ${quota} bytes; this one of ${byteSize} does not fit. Finish or discard one first.`,
  );
}
