import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

const mostTexts = 300;

/** The newest texts of a reading: what its languages are learnt from when it grows. */
export async function loadSampleTexts(
  executor: Executor,
  owner: { workspaceId: number; readingId: number },
): Promise<string[]> {
  const { rows } = await executor.execute<{ text: string }>(sql`
    select text from messages where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
      and participant_id is not null and text <> '' order by seq desc limit ${mostTexts}`);
  return rows.map(({ text }) => text);
}
