import { sql } from "drizzle-orm";
import { termKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { readFrequencies } from "#lib/models/read-frequencies.ts";
import { joinPhrases } from "#lib/nlp/keywords/join-phrases.ts";
import { type Keyword, rankKeywords, type TermCount } from "#lib/nlp/keywords/rank-keywords.ts";
import { withoutElision } from "#lib/nlp/keywords/without-elision.ts";
import { wordRarity } from "#lib/nlp/keywords/word-rarity.ts";
import { wholeConversation } from "./rollup-deltas.ts";
import type { Scope } from "./scope.ts";
import { nameWords } from "./topics/talk-basis.ts";

const limit = 100;

/** Ranks words and phrases of a conversation against the workspace's other ones and everyday talk; the 100 best. */
export async function findKeywords(
  executor: Executor,
  scope: Scope,
  { words, phrases }: { words: readonly TermCount[]; phrases: readonly TermCount[] },
): Promise<Keyword[]> {
  const { workspaceId, readingId } = scope;
  const others = sql`select reading_id from conversations
    where workspace_id = ${workspaceId}::int8 and reading_id <> ${readingId}::int8 and trashed_at is null`;
  const { rows: elsewhere } = await executor.execute<{ term: string; conversations: number }>(sql`
    select term, count(*)::int as conversations from conversation_terms
    where workspace_id = ${workspaceId}::int8 and kind = ${termKinds.indexOf("word")}::int2
      and month = ${wholeConversation.month}::date and participant_id = ${wholeConversation.participantId}
      and reading_id in (${others}) and term = any(${sql.param(words.map(({ term }) => term))}::text[])
    group by term`);
  const { rows: counted } = await executor.execute<{ documents: number }>(
    sql`select count(*)::int as documents from (${others}) as readings`,
  );
  const counts = new Map<string, number>();
  for (const { term, count } of words) {
    counts.set(withoutElision(term), (counts.get(withoutElision(term)) ?? 0) + count);
  }
  const joined = joinPhrases(
    counts,
    phrases.map(({ term, count }) => ({ words: term.split(" "), count })),
  );
  const known = new Map(elsewhere.map(({ term, conversations }) => [withoutElision(term), conversations]));
  const lists = readFrequencies(scope.languages);
  return rankKeywords(
    [...joined].map(([term, count]) => ({ term, count })),
    {
      documents: counted[0]?.documents ?? 0,
      documentsWith: (word) => known.get(word) ?? 0,
      rarity: (word) => wordRarity(word, lists),
    },
    { languages: scope.languages, excluded: new Set(nameWords(scope.people.map(({ name }) => name))), limit },
  );
}
