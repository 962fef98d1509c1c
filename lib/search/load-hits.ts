import { sql } from "drizzle-orm";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { findPositions } from "#lib/messages/find-positions.ts";
import { excerpt } from "./excerpt.ts";
import { findHits } from "./find-hits.ts";
import type { QueryPhrase } from "./query-phrase.ts";
import type { RankedMessage } from "./rank-candidates.ts";
import type { SearchHit } from "./schemas.ts";
import type { SearchedPerson } from "./search-scope.ts";

const excerptedChars = 20_000;

type Row = {
  conversation_id: string;
  reading_id: string;
  seq: string;
  local_at: string;
  kind: number;
  language: string | null;
  participant_id: number | null;
  attachment: string | null;
  text: string;
};

/**
 * The messages of a page with their excerpts, in its order. What has gone to the trash since it was ranked, or is no
 * longer shown, is left out.
 */
export async function loadHits(
  ctx: Pick<Context, "db" | "workspaceId">,
  page: readonly RankedMessage[],
  phrases: readonly QueryPhrase[],
  personOf: (readingId: number, participantId: number | null) => SearchedPerson | undefined,
): Promise<SearchHit[]> {
  if (page.length === 0) return [];
  const { rows } = await ctx.db.execute<Row>(sql`
    select c.id as conversation_id, m.reading_id, m.seq, to_char(m.local_at, 'YYYY-MM-DD"T"HH24:MI:SS') as local_at,
      m.kind, m.language, m.participant_id, m.attachment, left(m.text, ${excerptedChars}) as text
    from unnest(${sql.param(page.map((message) => message.readingId))}::int8[],
      ${sql.param(page.map((message) => message.seq))}::int8[]) with ordinality as wanted (reading_id, seq, at)
    join messages m on m.workspace_id = ${ctx.workspaceId}::int8 and m.reading_id = wanted.reading_id
      and m.seq = wanted.seq
    join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id and c.trashed_at is null
    order by wanted.at`);
  const positions = await findPositions(
    ctx,
    rows.map(({ reading_id, seq }) => ({ readingId: Number(reading_id), seq: Number(seq) })),
  );
  return rows.map((row, at) => {
    const person = personOf(Number(row.reading_id), row.participant_id);
    const hits = findHits(row.text, phrases);
    return {
      conversationId: row.conversation_id,
      seq: row.seq,
      position: positions[at] ?? 0,
      localAt: row.local_at,
      kind: messageKinds[row.kind] ?? "text",
      language: row.language,
      person: person ? { name: person.name, rank: person.rank, isMe: person.isMe } : null,
      attachment: row.attachment,
      excerpt: excerpt(row.text, hits.flat()),
      match: matchOf(row.text, phrases),
    };
  });
}

function matchOf(text: string, phrases: readonly QueryPhrase[]): SearchHit["match"] {
  if (phrases.length === 0) return "filter";
  const whole = phrases.map(({ pieces, isExcluded }) => ({
    isExcluded,
    pieces: pieces.map((piece) => ({ ...piece, isPrefix: false })),
  }));
  return findHits(text, whole).every((hits) => hits.length > 0) ? "word" : "beginning";
}
