import { sql } from "drizzle-orm";
import { entityKinds, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { type Refinement, saidByRules } from "#lib/nlp/neural/refinement.ts";
import type { AnalysedMessage } from "./analysed-message.ts";
import { parseLexemes } from "./parse-lexemes.ts";

/** A stored message with what the rules said of it when it was analysed. */
export type StoredMessage = {
  seq: number;
  /** Name as the export writes it; null for notices. */
  sender: string | null;
  participantId: number | null;
  kind: (typeof messageKinds)[number];
  /** Wall clock, `YYYY-MM-DDTHH:MM:SS`. */
  localAt: string;
  sentAtMs: number;
  text: string;
  before: AnalysedMessage;
};

type Row = Omit<StoredMessage, "kind" | "before"> &
  Omit<AnalysedMessage, "seq" | "hash" | "participantId" | "localMs" | "lexemes" | "entities"> & {
    high: number;
    low: number;
    kind: number;
    tsv: string;
    refinement: Refinement | null;
    entities: { kind: number; start: number; len: number; value: string }[] | null;
  };

/** The next messages of a reading, in their order. */
export async function loadStoredMessages(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number; readingId: number },
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<StoredMessage[]> {
  const { rows } = await executor.execute<Row>(sql`
    select m.seq::float8 as seq, (m.hash >> 32)::int4 as high, (m.hash << 32 >> 32)::int4 as low, p.name as sender, m.participant_id as "participantId", m.kind,
      to_char(m.local_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "localAt",
      extract(epoch from m.sent_at)::float8 * 1000 as "sentAtMs", m.text, m.language,
      m.language_confidence as "languageConfidence", m.words, m.polarity, m.subjectivity, m.emotions,
      m.is_question as "isQuestion", m.tsv::text as tsv, m.refinement, (
        select json_agg(json_build_object('kind', e.kind, 'start', e.start, 'len', e.len, 'value', e.value) order by e.start)
        from message_entities e
        where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq) as entities
    from messages m left join participants p on p.workspace_id = m.workspace_id
      and p.conversation_id = ${owner.conversationId}::int8 and p.id = m.participant_id
    where m.workspace_id = ${owner.workspaceId}::int8 and m.reading_id = ${owner.readingId}::int8
      and m.seq > ${afterSeq}::int8
    order by m.seq limit ${limit}`);
  return rows.map(toStored);
}

function toStored(row: Row): StoredMessage {
  const { seq, sender, participantId, localAt, sentAtMs, text, language, languageConfidence, words } = row;
  const { subjectivity, emotions, isQuestion, refinement } = row;
  const stored = (row.entities ?? []).map(({ kind, start, len, value }) => ({
    type: entityKinds[kind] ?? "URL",
    start,
    end: start + len,
    text: text.slice(start, start + len),
    value,
  }));
  const { polarity, entities } = saidByRules({ text, polarity: row.polarity, entities: stored }, refinement);
  const hash = { high: row.high, low: row.low };
  const own = { seq, hash, participantId, localMs: Date.parse(`${localAt}Z`) };
  const said = { language, languageConfidence, words, polarity, subjectivity, emotions, isQuestion, entities };
  return {
    seq,
    sender,
    participantId,
    kind: messageKinds[row.kind] ?? "text",
    localAt,
    sentAtMs,
    text,
    before: { ...own, ...said, lexemes: parseLexemes(row.tsv) },
  };
}
