import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { countPlaced, type PlacedMessage } from "./count-placed.ts";
import { loadRollupMessages } from "./load-rollup-messages.ts";
import type { RollupDeltas } from "./rollup-deltas.ts";
import { saveRollups } from "./save-rollups.ts";
import { subtractRollups } from "./subtract-rollups.ts";

/** The tables, what each counts, and the part of its key by which rows that have lost something are found. */
const tables = [
  { name: "conversation_days", rows: "days", counter: "messages", period: "day" },
  { name: "conversation_day_kinds", rows: "dayKinds", counter: "messages", period: "day" },
  { name: "conversation_day_languages", rows: "dayLanguages", counter: "messages", period: "day" },
  { name: "conversation_terms", rows: "terms", counter: "count", period: "month" },
  { name: "conversation_turns", rows: "turns", counter: "turns", period: "month" },
] as const;

/**
 * Looks, before messages are put between others or take the place of others, at what is counted of their neighbours
 * now: who replies after how long depends on the message before. Call what it returns once the rows are stored.
 * @param changed messages as they will stand, in any order
 */
export async function planRollupChange(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  changed: readonly PlacedMessage[],
  personOf: (participantId: number) => number,
): Promise<() => Promise<void>> {
  const { workspaceId, readingId } = owner;
  const seqs = sql.param(changed.map(({ seq }) => seq));
  const ofReading = sql`workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8 and participant_id is not null`;
  const { rows } = await tx.execute<{ before: number | null; after: number | null }>(sql`
    select (select max(seq) from messages where ${ofReading} and seq < c.seq)::float8 as before,
      (select min(seq) from messages where ${ofReading} and seq > c.seq)::float8 as after
    from unnest(${seqs}::int8[]) as c (seq)`);
  const followers = new Set(rows.flatMap(({ after }) => after ?? []));
  const changedSeqs = new Set(changed.map(({ seq }) => seq));
  const wanted = new Set([...changedSeqs, ...followers, ...rows.flatMap(({ before }) => before ?? [])]);
  const old = await loadRollupMessages(
    tx,
    owner,
    sql`seq = any(${sql.param([...wanted])}::int8[]) and participant_id is not null order by seq`,
  );
  const lineAfter = [
    ...old.filter(({ seq }) => !changedSeqs.has(seq)),
    ...changed.filter(({ participantId }) => participantId !== null),
  ].sort((one, other) => one.seq - other.seq);
  const counted = new Set([...changedSeqs, ...followers]);
  const before = countPlaced(old, counted, personOf);
  const deltas = subtractRollups(countPlaced(lineAfter, counted, personOf), before);
  return async () => {
    await saveRollups(tx, workspaceId, readingId, deltas);
    await dropEmpty(tx, owner, deltas);
  };
}

/** A row that counts nothing any more must not show its person, its day or its word. */
async function dropEmpty(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  deltas: RollupDeltas,
): Promise<void> {
  for (const { name, rows, counter, period } of tables) {
    const lost = (deltas[rows] as readonly Record<string, unknown>[]).filter((row) => Number(row[counter]) < 0);
    if (lost.length === 0) continue;
    const periods = [...new Set(lost.map((row) => row[period]))];
    await tx.execute(sql`
      delete from ${sql.identifier(name)} where workspace_id = ${owner.workspaceId}::int8
        and reading_id = ${owner.readingId}::int8 and ${sql.identifier(period)} = any(${sql.param(periods)}::date[])
        and ${sql.identifier(counter)} = 0`);
  }
}
