import { sql } from "drizzle-orm";
import { entityKinds, type MessageKind, messageKinds, termKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { createRollupAccumulator } from "./rollup-accumulator.ts";
import { saveRollups } from "./save-rollups.ts";
import { tokensOf } from "./tokens-of.ts";

const batchMessages = 10_000;
const tables = [
  "conversation_days",
  "conversation_day_kinds",
  "conversation_day_languages",
  "conversation_terms",
  "conversation_turns",
];

type StoredMessage = {
  seq: number;
  localAt: string;
  sentAtMs: number;
  participantId: number;
  kind: number;
  words: number;
  chars: number;
  polarity: number | null;
  emotions: Buffer | null;
  language: string | null;
  isQuestion: boolean;
  text: string;
  urls: string[] | null;
};

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
    const { rows } = await tx.execute<StoredMessage>(sql`
      select seq::float8 as seq, local_at::text as "localAt", extract(epoch from sent_at)::float8 * 1000 as "sentAtMs",
        participant_id as "participantId", kind, words, chars, polarity, emotions, language, is_question as "isQuestion", text, (
          select array_agg(value order by start) from message_entities e
          where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq
            and e.kind = ${entityKinds.indexOf("URL")}::int2) as urls
      from messages m where ${ofReading} and seq > ${after}::int8 and participant_id is not null
      order by seq limit ${batchMessages}`);
    for (const { kind, text, urls, ...row } of rows) {
      accumulator.add({
        ...row,
        kind: messageKinds[kind] as MessageKind,
        tokens: tokensOf(text),
        entities: (urls ?? []).map((value) => ({ type: "URL", value })),
      });
    }
    await saveRollups(tx, workspaceId, readingId, accumulator.drain());
    const last = rows.at(-1);
    if (!last || rows.length < batchMessages) return;
    after = last.seq;
  }
}
