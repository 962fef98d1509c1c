import { sql } from "drizzle-orm";
import { entityKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { Entity } from "#lib/nlp/analysis.ts";
import { type Refinement, saidByRules } from "#lib/nlp/neural/refinement.ts";
import type { RefinementRun } from "./begin-refinement.ts";

/** A message with what the rules said of it, whatever a model has made of that since. */
export type UnrefinedMessage = {
  seq: number;
  /** 64 bits in decimal: whether it is still the same message. */
  hash: string;
  text: string;
  language: string | null;
  polarity: number | null;
  entities: Entity[];
  /** As stored. */
  refinement: Refinement | null;
};

type Row = Omit<UnrefinedMessage, "entities"> & {
  entities: { kind: number; start: number; len: number; value: string }[] | null;
};

/** The newest messages of people before a place that the models of a run have not refined, newest first. */
export async function loadUnrefined(
  executor: Executor,
  { workspaceId, readingId, model }: RefinementRun,
  { beforeSeq, limit }: { beforeSeq: number | null; limit: number },
): Promise<UnrefinedMessage[]> {
  const which =
    model === null ? sql`m.refinement is not null` : sql`m.refinement ->> 'by' is distinct from ${model}::text`;
  const { rows } = await executor.execute<Row>(sql`
    select m.seq::float8 as seq, m.hash::text as hash, m.text, m.language, m.polarity, m.refinement, (
      select json_agg(json_build_object('kind', e.kind, 'start', e.start, 'len', e.len, 'value', e.value) order by e.start)
      from message_entities e
      where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq) as entities
    from messages m
    where m.workspace_id = ${workspaceId}::int8 and m.reading_id = ${readingId}::int8
      and (${beforeSeq}::int8 is null or m.seq < ${beforeSeq}::int8)
      and m.participant_id is not null and m.text <> '' and ${which}
    order by m.seq desc limit ${limit}`);
  return rows.map((row) => {
    const entities = (row.entities ?? []).map(({ kind, start, len, value }) => ({
      type: entityKinds[kind] ?? "URL",
      start,
      end: start + len,
      text: row.text.slice(start, start + len),
      value,
    }));
    return { ...row, ...saidByRules({ text: row.text, polarity: row.polarity, entities }, row.refinement) };
  });
}
