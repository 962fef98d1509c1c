import { type SQL, sql } from "drizzle-orm";
import { entityKinds, type MessageKind, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { RollupMessage } from "./rollup-message.ts";
import { tokensOf } from "./tokens-of.ts";

type StoredMessage = {
  readingId: number;
  seq: number;
  localAt: string;
  sentAtMs: number;
  participantId: number | null;
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
 * Stored messages as the rollups count them.
 * @param from what stands after `from`: rows of messages as `m`, their condition, order and limit
 */
export async function loadRollupMessages(
  executor: Executor,
  from: SQL,
): Promise<(RollupMessage & { readingId: number; seq: number })[]> {
  const { rows } = await executor.execute<StoredMessage>(sql`
    select m.reading_id::float8 as "readingId", m.seq::float8 as seq, local_at::text as "localAt", extract(epoch from sent_at)::float8 * 1000 as "sentAtMs",
      participant_id as "participantId", kind, words, chars, polarity, emotions, language, is_question as "isQuestion", text, (
        select array_agg(value order by start) from message_entities e
        where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq
          and e.kind = ${entityKinds.indexOf("URL")}::int2) as urls
    from ${from}`);
  return rows.map(({ kind, text, urls, ...row }) => ({
    ...row,
    kind: messageKinds[kind] as MessageKind,
    tokens: tokensOf(text),
    entities: (urls ?? []).map((value) => ({ type: "URL", value })),
  }));
}
