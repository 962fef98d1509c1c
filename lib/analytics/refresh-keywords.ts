import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import { conversationKeywords } from "#drizzle/schema/rollups.ts";
import type { Executor } from "#lib/db/client.ts";
import { readFrequencies } from "#lib/models/read-frequencies.ts";
import { joinPhrases } from "#lib/nlp/keywords/join-phrases.ts";
import { rankKeywords } from "#lib/nlp/keywords/rank-keywords.ts";
import { withoutElision } from "#lib/nlp/keywords/without-elision.ts";
import { wordRarity } from "#lib/nlp/keywords/word-rarity.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import { wholeConversation } from "./rollup-deltas.ts";
import type { Scope } from "./scope.ts";

// Words below these ranks by count cannot come among the keywords of any but tiny workspaces.
const candidates = 3_000;
const keywords = 100;

/** Ranks words and phrases of a conversation against the workspace's others and everyday talk, and stores the best. */
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
  const { rows: phrases } = await tx.execute<{ term: string; count: number }>(sql`
    select term, count from conversation_terms
    where workspace_id = ${workspaceId}::int8 and kind = ${termKinds.indexOf("phrase")}::int2
      and month = ${wholeConversation.month}::date and participant_id = ${wholeConversation.participantId}
      and reading_id = ${readingId}::int8`);
  const counts = new Map<string, number>();
  for (const { term, count } of terms)
    counts.set(withoutElision(term), (counts.get(withoutElision(term)) ?? 0) + count);
  const joined = joinPhrases(
    counts,
    phrases.map(({ term, count }) => ({ words: term.split(" "), count })),
  );
  const known = new Map(elsewhere.map(({ term, conversations }) => [withoutElision(term), conversations]));
  const lists = readFrequencies(scope.languages);
  const ranked = rankKeywords(
    [...joined].map(([term, count]) => ({ term, count })),
    {
      documents: counted[0]?.documents ?? 0,
      documentsWith: (word) => known.get(word) ?? 0,
      rarity: (word) => wordRarity(word, lists),
    },
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
