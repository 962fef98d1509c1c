import { sql } from "drizzle-orm";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { findQuoted } from "./find-quoted.ts";
import type { ReaderQuote } from "./reader-message.ts";

/** Of a quoted text so much is shown, in characters. */
const mostShown = 160;

/** What the messages of a window answer by quoting it, by their seqs. */
export async function loadQuotes(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  readingId: number,
  seqs: readonly number[],
): Promise<Map<number, ReaderQuote>> {
  const found = await findQuoted(db, { workspaceId, readingId }, { seqs });
  if (found.length === 0) return new Map();
  type Row = { seq: number; participantId: number | null; kind: number; text: string };
  const { rows } = await db.execute<Row>(sql`
    select seq::float8 as seq, participant_id as "participantId", kind, left(text, ${mostShown}::int4) as text
    from messages where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8
      and seq = any(${sql.param(found.flatMap(({ quotedSeq }) => quotedSeq ?? []))}::int8[])`);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return new Map(
    found.map(({ seq, quotedSeq }): [number, ReaderQuote] => {
      const quote = quotedSeq === null ? undefined : bySeq.get(quotedSeq);
      if (!quote) return [seq, { seq: null, participantId: null, kind: null, text: "" }];
      return [seq, { ...quote, kind: messageKinds[quote.kind] ?? null }];
    }),
  );
}
