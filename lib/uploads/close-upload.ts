import { and, eq, isNull } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { FileStarted } from "./import-started.ts";

/**
 * Notes in the transaction of the import which one an upload became: asked again, the answer is the same.
 * @throws AppError `not_found` when the upload was given up meanwhile
 */
export async function closeUpload(ctx: Context, tx: Transaction, id: string, started: FileStarted): Promise<void> {
  const { importId, duplicate: isDuplicate } = started;
  const closed = await tx
    .update(uploads)
    .set({ importId, isDuplicate, fileName: "" })
    .where(and(eq(uploads.workspaceId, ctx.workspaceId), eq(uploads.id, id), isNull(uploads.importId)))
    .returning({ id: uploads.id });
  if (closed.length === 0) throw new AppError("not_found", "There is no such upload.");
}
