import { sql } from "drizzle-orm";
import { rebuildRollups } from "#lib/analytics/rebuild-rollups.ts";
import type { Context } from "#lib/context/context.ts";

/** Everything that is counted, and what counting the stored messages anew would give. */
export async function compareRollups(ctx: Context): Promise<{ kept: string; counted: string }> {
  const { rows } = await ctx.db.execute<{ id: string }>(
    sql`select reading_id as id from conversations where workspace_id = ${ctx.workspaceId}::int8 and reading_id is not null order by id`,
  );
  const look = async () => {
    const found: unknown[] = [];
    for (const table of [
      "conversation_days",
      "conversation_day_kinds",
      "conversation_day_languages",
      "conversation_terms",
      "conversation_turns",
    ]) {
      const lines = await ctx.db.execute<{ line: string }>(sql`
        select (to_jsonb(t) - array['workspace_id', 'polarity_sum'])::text as line from ${sql.identifier(table)} t
        where workspace_id = ${ctx.workspaceId}::int8 order by 1`);
      found.push([table, ...lines.rows.map(({ line }) => line)]);
    }
    return JSON.stringify(found, null, 1);
  };
  const kept = await look();
  for (const { id } of rows) await rebuildRollups(ctx.db, ctx.workspaceId, Number(id), (one) => one);
  return { kept, counted: await look() };
}
