import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { countPlaced, type PlacedMessage } from "./count-placed.ts";
import { loadRollupMessages } from "./load-rollup-messages.ts";
import { type ReadingDeltas, saveRollups } from "./save-rollups.ts";
import { subtractRollups } from "./subtract-rollups.ts";

/** The tables, what each counts, and the part of its key by which rows that have lost something are found. */
const tables = [
  { name: "conversation_days", rows: "days", counter: "messages", period: "day" },
  { name: "conversation_day_kinds", rows: "dayKinds", counter: "messages", period: "day" },
  { name: "conversation_day_languages", rows: "dayLanguages", counter: "messages", period: "day" },
  { name: "conversation_terms", rows: "terms", counter: "count", period: "month" },
  { name: "conversation_turns", rows: "turns", counter: "turns", period: "month" },
] as const;

export type ChangedReading = {
  readingId: number;
  /** Messages as they will stand, in any order. */
  changed: readonly PlacedMessage[];
  personOf(participantId: number): number;
};

/**
 * Looks, before messages of some readings are put between others or take the place of others, at what is counted of
 * their neighbours now: who replies after how long depends on the message before. Call what it returns once the rows are
 * stored.
 */
export async function planRollupChanges(
  tx: Executor,
  workspaceId: number,
  readings: readonly ChangedReading[],
): Promise<() => Promise<void>> {
  const neighbours = Map.groupBy(await findNeighbours(tx, workspaceId, readings), ({ readingId }) => readingId);
  const places = readings.map((reading) => {
    const { readingId, changed } = reading;
    const found = neighbours.get(readingId) ?? [];
    const changedSeqs = new Set(changed.map(({ seq }) => seq));
    const followers = new Set(found.flatMap(({ after }) => after ?? []));
    const wanted = new Set([...changedSeqs, ...followers, ...found.flatMap(({ before }) => before ?? [])]);
    return { ...reading, changedSeqs, counted: new Set([...changedSeqs, ...followers]), wanted };
  });
  const stored = Map.groupBy(await loadPlaces(tx, workspaceId, places), ({ readingId }) => readingId);
  const deltas = places.map(({ readingId, changed, personOf, changedSeqs, counted }) => {
    const old = stored.get(readingId) ?? [];
    const lineAfter = [
      ...old.filter(({ seq }) => !changedSeqs.has(seq)),
      ...changed.filter(({ participantId }) => participantId !== null),
    ].sort((one, other) => one.seq - other.seq);
    const before = countPlaced(old, counted, personOf);
    return { readingId, deltas: subtractRollups(countPlaced(lineAfter, counted, personOf), before) };
  });
  return async () => {
    await saveRollups(tx, workspaceId, deltas);
    await dropEmpty(tx, workspaceId, deltas);
  };
}

type Neighbours = { readingId: number; before: number | null; after: number | null };

/** The messages of people before and after each that is changed. */
async function findNeighbours(
  tx: Executor,
  workspaceId: number,
  readings: readonly ChangedReading[],
): Promise<Neighbours[]> {
  const readingIds = sql.param(readings.flatMap(({ readingId, changed }) => changed.map(() => readingId)));
  const seqs = sql.param(readings.flatMap(({ changed }) => changed.map(({ seq }) => seq)));
  const ofReading = sql`workspace_id = ${workspaceId}::int8 and reading_id = c.reading_id and participant_id is not null`;
  const { rows } = await tx.execute<Neighbours>(sql`
    select c.reading_id::float8 as "readingId",
      (select max(seq) from messages where ${ofReading} and seq < c.seq)::float8 as before,
      (select min(seq) from messages where ${ofReading} and seq > c.seq)::float8 as after
    from unnest(${readingIds}::int8[], ${seqs}::int8[]) as c (reading_id, seq)`);
  return rows;
}

/** Stored messages of people at some places, in their order. */
function loadPlaces(
  tx: Executor,
  workspaceId: number,
  places: readonly { readingId: number; wanted: ReadonlySet<number> }[],
) {
  const readingIds = sql.param(places.flatMap(({ readingId, wanted }) => [...wanted].map(() => readingId)));
  const seqs = sql.param(places.flatMap(({ wanted }) => [...wanted]));
  return loadRollupMessages(
    tx,
    sql`unnest(${readingIds}::int8[], ${seqs}::int8[]) as w (in_reading, place) cross join lateral (
        select * from messages where workspace_id = ${workspaceId}::int8 and reading_id = w.in_reading
          and seq = w.place and participant_id is not null limit 1) as m
      order by m.reading_id, m.seq`,
  );
}

/** A row that counts nothing any more must not show its person, its day or its word. */
async function dropEmpty(tx: Executor, workspaceId: number, readings: readonly ReadingDeltas[]): Promise<void> {
  for (const { name, rows, counter, period } of tables) {
    const lost = new Map<string, { readingId: number; period: unknown }>();
    for (const { readingId, deltas } of readings) {
      for (const row of deltas[rows] as readonly Record<string, unknown>[]) {
        if (Number(row[counter]) < 0) lost.set(`${readingId}/${row[period]}`, { readingId, period: row[period] });
      }
    }
    if (lost.size === 0) continue;
    const readingIds = sql.param([...lost.values()].map(({ readingId }) => readingId));
    const periods = sql.param([...lost.values()].map(({ period }) => period));
    await tx.execute(sql`
      delete from ${sql.identifier(name)} t using unnest(${readingIds}::int8[], ${periods}::date[]) as g (reading_id, period)
      where t.workspace_id = ${workspaceId}::int8 and t.reading_id = g.reading_id
        and t.${sql.identifier(period)} = g.period and t.${sql.identifier(counter)} = 0`);
  }
}
