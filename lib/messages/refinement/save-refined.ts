import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import type { Transaction } from "#lib/db/client.ts";
import type { Entity } from "#lib/nlp/analysis.ts";
import type { Refinement } from "#lib/nlp/neural/refinement.ts";
import { copyEntities } from "../copy-entities.ts";
import type { RefinementRun } from "./begin-refinement.ts";
import type { UnrefinedMessage } from "./load-unrefined.ts";

export type RefinedMessage = {
  before: UnrefinedMessage;
  polarity: number | null;
  entities: Entity[];
  refinement: Refinement | null;
};

/** A score that has changed, and whose and of which day (`YYYY-MM-DD`) it is. */
export type MovedMood = { day: string; participantId: number; before: number | null; after: number | null };

type Changed = MovedMood & { seq: number; localMs: number };

/**
 * Writes what messages are refined to, with their entities. One that has changed since it was read is left as it is.
 * @returns what that changes of the moods that are counted
 */
export async function saveRefined(
  tx: Transaction,
  client: PoolClient,
  { workspaceId, readingId }: RefinementRun,
  refined: readonly RefinedMessage[],
): Promise<MovedMood[]> {
  const column = <Value>(value: (row: RefinedMessage) => Value) => sql.param(refined.map(value));
  const json = (refinement: Refinement | null) => refinement && JSON.stringify(refinement);
  const { rows } = await tx.execute<Changed>(sql`
    update messages m set polarity = u.polarity, refinement = u.refinement
    from unnest(${column(({ before }) => before.seq)}::int8[], ${column(({ before }) => before.hash)}::int8[],
      ${column(({ before }) => json(before.refinement))}::jsonb[], ${column(({ polarity }) => polarity)}::float4[],
      ${column(({ refinement }) => json(refinement))}::jsonb[]) as u (seq, hash, before, polarity, refinement)
    where m.workspace_id = ${workspaceId}::int8 and m.reading_id = ${readingId}::int8 and m.seq = u.seq
      and m.hash = u.hash and m.refinement is not distinct from u.before
    returning m.seq::float8 as seq, m.participant_id as "participantId", m.local_at::date::text as day,
      extract(epoch from m.local_at)::float8 * 1000 as "localMs", old.polarity as before, new.polarity as after`);
  const changed = new Map(rows.map((row) => [row.seq, row]));
  const named = refined.flatMap(({ before, entities }) => {
    const row = changed.get(before.seq);
    return row ? [{ seq: row.seq, participantId: row.participantId, localMs: row.localMs, entities }] : [];
  });
  const seqs = sql.param(named.map(({ seq }) => seq));
  await tx.execute(sql`delete from message_entities where workspace_id = ${workspaceId}::int8
    and reading_id = ${readingId}::int8 and seq = any(${seqs}::int8[])`);
  await copyEntities(client, workspaceId, [{ readingId, messages: named }]);
  return rows.map(({ day, participantId, before, after }) => ({ day, participantId, before, after }));
}
