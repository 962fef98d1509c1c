import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { discardObject } from "./discard-object.ts";

/**
 * Erases an object and its thumbnail: first the rows, and with them the only keys, then the files. Does nothing when there is none.
 * A process killed in between leaves a file that nothing can open and `sweepOrphans` removes.
 */
export async function deleteObject(ctx: Pick<Context, "workspaceId" | "db">, id: string): Promise<void> {
  const { rows } = await ctx.db.execute<{ id: string }>(sql`
    delete from objects where workspace_id = ${ctx.workspaceId}::int8 and id in (${id}::uuid, (
      select thumbnail_id from objects where workspace_id = ${ctx.workspaceId}::int8 and id = ${id}::uuid))
    returning id`);
  for (const each of new Set([id, ...rows.map((row) => row.id)])) await discardObject(ctx.workspaceId, each);
}
