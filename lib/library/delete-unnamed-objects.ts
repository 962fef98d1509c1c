import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { deleteUnsharedObject } from "./delete-unshared-object.ts";

const graceMs = 24 * 3_600_000;

/**
 * Deletes objects of all workspaces that no import, medium, export, unfinished upload or thumbnailed object names and that are older than a day: what a
 * worker stored just before it was killed. Every table with an object_id must stand here.
 */
export async function deleteUnnamedObjects(ctx: Pick<Context, "db" | "now">): Promise<void> {
  const before = new Date(ctx.now().getTime() - graceMs).toISOString();
  const { rows } = await ctx.db.execute<{ workspaceId: string; id: string }>(sql`
    select workspace_id as "workspaceId", id from objects o where created_at < ${before}::timestamptz
      and not exists (select from imports x where x.workspace_id = o.workspace_id and x.object_id = o.id)
      and not exists (select from media x where x.workspace_id = o.workspace_id and x.object_id = o.id)
      and not exists (select from exports x where x.workspace_id = o.workspace_id and x.object_id = o.id)
      and not exists (select from objects x where x.workspace_id = o.workspace_id and x.thumbnail_id = o.id)
      and not exists (select from upload_parts x where x.workspace_id = o.workspace_id and x.object_id = o.id)`);
  for (const { workspaceId, id } of rows) {
    const owner = { db: ctx.db, workspaceId: Number(workspaceId) };
    await deleteUnsharedObject(owner, { objectId: id, readingId: null });
  }
}
