import { lte } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { eraseUpload } from "./erase-upload.ts";

/** Erases the uploads of all workspaces that nobody went on with in time, and the rows of those that became imports. */
export async function deleteExpiredUploads({ db, now }: Pick<Context, "db" | "now">): Promise<void> {
  const expired = lte(uploads.expiresAt, now());
  const rows = await db.select({ workspaceId: uploads.workspaceId, id: uploads.id }).from(uploads).where(expired);
  for (const { workspaceId, id } of rows) await eraseUpload({ workspaceId, db }, id, expired);
}
