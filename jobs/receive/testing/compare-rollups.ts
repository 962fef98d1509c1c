import { sql } from "drizzle-orm";
import { rebuildRollups } from "#lib/analytics/rebuild-rollups.ts";
import type { Context } from "#lib/context/context.ts";
import { completeReading } from "#lib/messages/complete-reading.ts";
import { openParticipantBook } from "#lib/messages/participant-book.ts";

/** Everything that is counted, and what counting the stored messages anew would give. */
export async function compareRollups(ctx: Context): Promise<{ kept: string; counted: string }> {
  const { rows } = await ctx.db.execute<{ id: string; conversationId: string }>(
    sql`select reading_id as id, id as "conversationId" from conversations where workspace_id = ${ctx.workspaceId}::int8 and reading_id is not null order by conversations.id`,
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
    const shown = await ctx.db.execute<{ line: string }>(sql`
      select (to_jsonb(c) - array['version', 'id', 'workspace_id', 'reading_id', 'created_at', 'created_by'])::text as line from conversations c
      where workspace_id = ${ctx.workspaceId}::int8 order by id`);
    const people = await ctx.db.execute<{ line: string }>(sql`
      select (to_jsonb(p) - array['workspace_id', 'conversation_id'])::text as line from participants p
      where workspace_id = ${ctx.workspaceId}::int8 order by conversation_id, id`);
    found.push(...[shown, people].map((lines) => lines.rows.map(({ line }) => line)));
    return JSON.stringify(found, null, 1);
  };
  const kept = await look();
  for (const { id, conversationId } of rows) {
    const [readingId, { workspaceId }] = [Number(id), ctx];
    const { personOf } = await openParticipantBook(ctx.db, { workspaceId, conversationId: Number(conversationId) });
    await rebuildRollups(ctx.db, workspaceId, readingId, personOf);
    await completeReading(ctx.db, { workspaceId, conversationId: Number(conversationId), readingId });
  }
  return { kept, counted: await look() };
}
