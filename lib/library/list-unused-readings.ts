import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";

const graceMs = 24 * 3_600_000;

/**
 * Readings of all workspaces that still hold messages but are not shown: replaced by a later one, or left by a
 * re-reading that was cancelled, or made by a merge that was undone. Workers remove them at once; these are what a killed one left. A failed one is not
 * among them: it may be run again, from where it stopped.
 */
export async function listUnusedReadings(
  ctx: Pick<Context, "db" | "now">,
): Promise<{ workspaceId: number; id: number }[]> {
  const before = new Date(ctx.now().getTime() - graceMs).toISOString();
  const { rows } = await ctx.db.execute<{ workspaceId: string; id: string }>(sql`
    select r.workspace_id as "workspaceId", r.id from readings r
    join conversations c on c.workspace_id = r.workspace_id and c.id = r.conversation_id
    where c.reading_id <> r.id and r.created_at < ${before}::timestamptz
      and exists (select from messages m where m.workspace_id = r.workspace_id and m.reading_id = r.id)
      and not exists (select from merges g where g.workspace_id = r.workspace_id and g.previous_reading_id = r.id
        and g.state in (1, 2, 4))
      and not exists (select from reanalyses a where a.workspace_id = r.workspace_id and a.reading_id = r.id)
      and not exists (select from imports i where i.workspace_id = r.workspace_id and i.reading_id = r.id
        and i.conversation_id = r.conversation_id and i.status in (0, 1, 3))`);
  return rows.map((row) => ({ workspaceId: Number(row.workspaceId), id: Number(row.id) }));
}
