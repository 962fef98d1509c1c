import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { loadRollupMessages } from "./load-rollup-messages.ts";
import { createRollupAccumulator } from "./rollup-accumulator.ts";
import { saveRollups } from "./save-rollups.ts";

const batchMessages = 10_000;
const tables = [
  "conversation_days",
  "conversation_day_kinds",
  "conversation_day_languages",
  "conversation_terms",
  "conversation_turns",
];

/**
 * Counts the rollups of a reading anew from its messages, in the caller's transaction and in flat memory.
 * @param personOf the participant that stands for a merged one
 */
export async function rebuildRollups(
  tx: Executor,
  workspaceId: number,
  readingId: number,
  personOf: (participantId: number) => number,
): Promise<void> {
  const ofReading = sql`workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8`;
  for (const table of tables) {
    // Phrases are counted with the topics, by participants as they are written.
    const kinds = table === "conversation_terms" ? sql`and kind <> ${termKinds.indexOf("phrase")}::int2` : sql.empty();
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${ofReading} ${kinds}`);
  }
  const accumulator = createRollupAccumulator(null, personOf);
  for (let after = -1; ; ) {
    const rows = await loadRollupMessages(
      tx,
      sql`messages m where ${ofReading} and seq > ${after}::int8 and participant_id is not null
        order by seq limit ${batchMessages}`,
    );
    for (const row of rows) accumulator.add(row);
    await saveRollups(tx, workspaceId, [{ readingId, deltas: accumulator.drain() }]);
    const last = rows.at(-1);
    if (!last || rows.length < batchMessages) return;
    after = last.seq;
  }
}
