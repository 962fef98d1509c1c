import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "./find-reading.ts";

/**
 * Messages a day of the wall clock, for the calendar of the reader; days without any are left out.
 * @throws AppError `not_found`
 */
export async function countDays(ctx: Context, conversationId: number): Promise<{ day: string; messages: number }[]> {
  const { readingId } = await findReading(ctx, conversationId);
  if (readingId === null) return [];
  const { rows } = await ctx.db.execute<{ day: string; messages: number }>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, sum(messages)::float8 as messages
    from conversation_days
    where workspace_id = ${ctx.workspaceId}::int8 and reading_id = ${readingId}::int8
    group by conversation_days.day
    order by conversation_days.day`);
  return rows;
}
