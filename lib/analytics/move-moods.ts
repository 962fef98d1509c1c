import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

type Sum = { day: string; participantId: number; sum: number; count: number };

/**
 * Changes what is counted of the mood of days. Give the transaction that changes the messages' scores.
 * @param moods scores before and after, -1..1, null = not scored, with whose and of which day (`YYYY-MM-DD`) each is
 */
export async function moveMoods(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  moods: readonly { day: string; participantId: number; before: number | null; after: number | null }[],
): Promise<void> {
  const sums = new Map<string, Sum>();
  for (const { day, participantId, before, after } of moods) {
    const key = `${day} ${participantId}`;
    const row = sums.get(key) ?? { day, participantId, sum: 0, count: 0 };
    sums.set(key, row);
    // Scores are stored in single precision: as such they add up to the same in any order.
    row.sum += Math.fround(after ?? 0) - Math.fround(before ?? 0);
    row.count += Number(after !== null) - Number(before !== null);
  }
  const rows = [...sums.values()];
  const column = (value: (row: Sum) => string | number) => sql.param(rows.map(value));
  await tx.execute(sql`
    update conversation_days d set polarity_sum = d.polarity_sum + u.sum, polarity_count = d.polarity_count + u.count
    from unnest(${column(({ day }) => day)}::date[], ${column(({ participantId }) => participantId)}::int4[],
      ${column(({ sum }) => sum)}::float8[], ${column(({ count }) => count)}::int4[]) as u (day, participant_id, sum, count)
    where d.workspace_id = ${owner.workspaceId}::int8 and d.reading_id = ${owner.readingId}::int8
      and d.day = u.day and d.participant_id = u.participant_id`);
}
