import { isNull } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { eraseUpload } from "./erase-upload.ts";
import { findUpload } from "./find-upload.ts";

/**
 * Gives up an upload; nothing of it remains.
 * @throws AppError `not_found`; `conflict` when it has become an import
 */
export async function deleteUpload(ctx: Context, id: string): Promise<void> {
  await findUpload(ctx, id);
  if (await eraseUpload(ctx, id, isNull(uploads.importId))) return;
  throw new AppError("conflict", "This upload has become an import.");
}
