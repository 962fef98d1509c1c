import { eq } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { selectUploads } from "./select-uploads.ts";
import type { Upload } from "./upload.ts";

/** @throws AppError `not_found`, also for another person's upload and for one that has expired */
export async function findUpload(ctx: Context, id: string, executor: Executor = ctx.db): Promise<Upload> {
  requireRole(ctx, "editor");
  const [upload] = await selectUploads(ctx, eq(uploads.id, id), executor);
  if (!upload) throw new AppError("not_found", "There is no such upload.");
  return upload;
}
