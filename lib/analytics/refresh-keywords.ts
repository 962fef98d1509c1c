import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { conversationKeywords } from "#drizzle/schema/rollups.ts";
import type { Executor } from "#lib/db/client.ts";
import { rankKeywords } from "#lib/nlp/keywords/rank-keywords.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import { wholeConversation } from "./rollup-deltas.ts";
import type { Scope } from "./scope.ts";

// Words below these ranks by count cannot come among the keywords of any but tiny workspaces.
const candidates = 3_000;
const keywords = 100;

/** Ranks the words of a conversation against the workspace's other conversations and stores the best. */
export async function refreshKeywords(tx: Executor, scope: Scope): Promise<void> {
  const { workspaceId, readingId } = scope;
  const words = sql`workspace_id = ${workspaceId}::int8 and kind = ${termKinds.indexOf("word")}::int2
    and month = ${wholeConversation.month}::date and participant_id = ${wholeConversation.participantId}`;
  const { rows: terms } = await tx.execute<{ term: string; count: number }>(sql`
    select term, count from conversation_terms
    where ${words} and reading_id = ${readingId}::int8 order by count desc, term limit ${candidates}`);
  const others = sql`select reading_id from conversations
    where workspace_id = ${workspaceId}::int8 and reading_id <> ${readingId}::int8 and trashed_at is null`;
  const { rows: elsewhere } = await tx.execute<{ term: string; conversations: number }>(sql`
    select term, count(*)::int as conversations from conversation_terms
    where ${words} and reading_id in (${others}) and term = any(${sql.param(terms.map(({ term }) => term))}::text[])
    group by term`);
  const { rows: counted } = await tx.execute<{ documents: number }>(
    sql`select count(*)::int as documents from (${others}) as readings`,
  );
  const known = new Map(elsewhere.map(({ term, conversations }) => [term, conversations]));
  const ranked = rankKeywords(
    terms,
    { documents: counted[0]?.documents ?? 0, documentsWith: (term) => known.get(term) ?? 0 },
    {
      languages: scope.languages,
      excluded: new Set(scope.people.flatMap(({ name }) => tokenize(name).map((token) => token.text))),
      limit: keywords,
    },
  );
  await tx.execute(
    sql`delete from conversation_keywords where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8`,
  );
  if (ranked.length > 0) {
    await tx.insert(conversationKeywords).values(ranked.map((keyword) => ({ workspaceId, readingId, ...keyword })));
  }
}
