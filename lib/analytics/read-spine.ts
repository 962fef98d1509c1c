import { sql } from "drizzle-orm";
import type { Spine } from "#drizzle/schema/conversations.ts";
import { countDays } from "#lib/conversations/period.ts";
import type { Executor } from "#lib/db/client.ts";

/** Messages a week of a whole reading, for the row picture of its conversation; null without messages. */
export async function readSpine(executor: Executor, workspaceId: number, readingId: number): Promise<Spine | null> {
  const { rows } = await executor.execute<{ week: string; messages: number }>(sql`
    select date_trunc('week', day::timestamp)::date::text as week, sum(messages)::float8 as messages
    from conversation_days where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8
    group by 1 order by 1`);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const weekOf = (week: string) => (countDays(first.week, week) - 1) / 7;
  const weeks: number[] = new Array(weekOf(last.week) + 1).fill(0);
  for (const { week, messages } of rows) weeks[weekOf(week)] = messages;
  return { start: first.week, weeks };
}
