import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { lineBreak } from "#lib/nlp/keywords/word-line.ts";
import type { TermRuns } from "#lib/nlp/topics/term-matrix.ts";
import type { TalkSorter } from "../talk-sorter.ts";
import { Numbers } from "./numbers.ts";

export type GatheredTalk = {
  words: string[];
  messages: TermRuns;
  seqs: Float64Array;
  sentAtMs: Float64Array;
  /** Days since 1970 on the wall clock. */
  days: Int32Array;
  participantIds: Int32Array;
};

const batchMessages = 5_000;
const dayMs = 86_400_000;

type Row = { seq: number; sentAtMs: number; day: string; participantId: number; text: string };

/**
 * The words of a reading's messages as numbers, read in batches: about 70 bytes a message stay in memory, not its text.
 * @throws the signal's reason when it is aborted
 */
export async function gatherTalk(
  db: Executor,
  reading: { workspaceId: number; readingId: number },
  sorter: TalkSorter,
  signal: AbortSignal,
): Promise<GatheredTalk> {
  const numberOf = new Map([[lineBreak, 0]]);
  const [starts, terms, days, participantIds] = [0, 0, 0, 0].map(() => new Numbers(new Int32Array(0))) as [
    Numbers<Int32Array>,
    Numbers<Int32Array>,
    Numbers<Int32Array>,
    Numbers<Int32Array>,
  ];
  const [seqs, sentAtMs] = [new Numbers(new Float64Array(0)), new Numbers(new Float64Array(0))];
  starts.push(0);
  for (let after = -1; ; ) {
    signal.throwIfAborted();
    const { rows } = await db.execute<Row>(sql`
      select seq::float8 as seq, extract(epoch from sent_at)::float8 * 1000 as "sentAtMs", local_at::date::text as day,
        participant_id as "participantId", text
      from messages where workspace_id = ${reading.workspaceId}::int8 and reading_id = ${reading.readingId}::int8
        and seq > ${after}::int8 and participant_id is not null
      order by seq limit ${batchMessages}`);
    const lines = await sorter.readWordLines(rows.map(({ text }) => text));
    rows.forEach((row, at) => {
      for (const word of lines[at] ?? []) {
        const number = numberOf.get(word) ?? numberOf.size;
        numberOf.set(word, number);
        terms.push(number);
      }
      starts.push(terms.length);
      seqs.push(row.seq);
      sentAtMs.push(row.sentAtMs);
      days.push(Date.parse(row.day) / dayMs);
      participantIds.push(row.participantId);
    });
    const last = rows.at(-1);
    if (!last || rows.length < batchMessages) break;
    after = last.seq;
  }
  return {
    words: [...numberOf.keys()],
    messages: { starts: starts.take(), terms: terms.take() },
    seqs: seqs.take(),
    sentAtMs: sentAtMs.take(),
    days: days.take(),
    participantIds: participantIds.take(),
  };
}
