import { isNull } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { selectUploads } from "./select-uploads.ts";
import type { Upload } from "./upload.ts";

/** What the person has begun to send and not finished, the newest first. */
export async function listUploads(ctx: Context): Promise<Upload[]> {
  requireRole(ctx, "editor");
  return selectUploads(ctx, isNull(uploads.importId));
}
