import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { discardObject } from "#lib/storage/discard-object.ts";

/**
 * Erases a media file with its thumbnail, unless a file of another reading has the same bytes. An import that is just
 * taking these bytes over holds the row: its file is waited for and keeps the object.
 * @param input.readingId the reading that gives the file up; null for none
 */
export async function deleteUnsharedObject(
  ctx: Pick<Context, "workspaceId" | "db">,
  input: { objectId: string; readingId: number | null },
): Promise<void> {
  const workspace = sql`workspace_id = ${ctx.workspaceId}::int8`;
  const own = sql`${workspace} and id = ${input.objectId}::uuid`;
  const gone = await ctx.db.transaction(async (tx) => {
    // Only a statement that begins after the lock sees what its holder wrote.
    await tx.execute(sql`select 1 from objects where ${own} for update`);
    const { rows } = await tx.execute<{ id: string }>(sql`
      delete from objects where ${workspace}
        and id in (${input.objectId}::uuid, (select thumbnail_id from objects where ${own}))
        and not exists (select from media where ${workspace} and object_id = ${input.objectId}::uuid
          and reading_id is distinct from ${input.readingId}::int8)
      returning id`);
    return rows;
  });
  for (const { id } of gone) await discardObject(ctx.workspaceId, id);
}
