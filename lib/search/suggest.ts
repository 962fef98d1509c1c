import type { Context } from "#lib/context/context.ts";
import { findCloseTerms } from "./close-terms.ts";
import { expectMatches } from "./expect-matches.ts";
import type { SearchDirectory } from "./load-directory.ts";
import { queryPhrase } from "./query-phrase.ts";
import { type RankingRequest, rankMessages } from "./rank-messages.ts";
import { resolveScope } from "./resolve-scope.ts";
import type { SearchResult } from "./schemas.ts";
import type { SearchFilter, SearchQuery } from "./search-query.ts";
import { writeQuery } from "./write-query.ts";

const mostWords = 3;
const mostFilters = 4;
const countedHits = 1_000;

/** What to try when nothing was found: words spelled otherwise, and the query without one of its filters. */
export async function suggest(
  ctx: Context,
  directory: SearchDirectory,
  request: RankingRequest,
): Promise<SearchResult["suggestions"]> {
  return {
    spelling: await respell(ctx, request.query),
    withoutFilter: await dropFilters(ctx, directory, request),
  };
}

async function respell(ctx: Context, query: SearchQuery): Promise<SearchResult["suggestions"]["spelling"]> {
  const spellings: SearchResult["suggestions"]["spelling"] = [];
  for (const word of query.words.filter((one) => !one.isExcluded).slice(0, mostWords)) {
    const phrase = queryPhrase(word);
    const [piece] = phrase?.pieces ?? [];
    if (!phrase || !piece || phrase.pieces.length > 1 || piece.term.length < 3) continue;
    const [messages = 0] = await expectMatches(ctx, [phrase]);
    if (messages > 0) continue;
    for (const close of await findCloseTerms(ctx, piece.term, 2)) {
      const words = query.words.map((one) => (one === word ? { ...one, text: close, isPrefix: false } : one));
      spellings.push({ word: close, query: writeQuery({ ...query, words }) });
    }
  }
  return spellings;
}

async function dropFilters(ctx: Context, directory: SearchDirectory, request: RankingRequest) {
  const { query } = request;
  const found: SearchResult["suggestions"]["withoutFilter"] = [];
  for (const filter of query.filters.slice(0, mostFilters)) {
    const filters: SearchFilter[] = query.filters.filter((one) => one !== filter);
    const scope = resolveScope(filters, directory.conversations, directory.people);
    const rest = { ...query, filters };
    const { ranked, isCapped } = await rankMessages(ctx, directory, {
      query: rest,
      scope,
      order: "newest",
      limit: countedHits,
    });
    if (ranked.length === 0) continue;
    const filterText = writeQuery({ words: [], filters: [filter], ignoredWords: 0 });
    found.push({ query: writeQuery(rest), filter: filterText, hits: ranked.length, isCapped });
  }
  return found;
}
