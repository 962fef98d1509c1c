import type { Context } from "#lib/context/context.ts";
import { expectMatches } from "./expect-matches.ts";
import { findCandidates } from "./find-candidates.ts";
import type { SearchDirectory } from "./load-directory.ts";
import { type QueryPhrase, queryPhrase } from "./query-phrase.ts";
import { type RankedMessage, rankCandidates, type SearchOrder } from "./rank-candidates.ts";
import { instantBounds, ofScope, rowConditions } from "./row-conditions.ts";
import { searchCache } from "./search-cache.ts";
import type { SearchQuery } from "./search-query.ts";
import type { SearchScope } from "./search-scope.ts";
import { tsquery } from "./tsquery.ts";

/** Everything a search has found, in order. */
export type Ranking = { ranked: RankedMessage[]; isCapped: boolean; isPartial: boolean };

export type RankingRequest = { query: SearchQuery; scope: SearchScope; order: SearchOrder; limit: number };

const timeLimitMs = 2_000;

/** The phrases a query asks for. */
export function wantedPhrases(query: SearchQuery): QueryPhrase[] {
  return askedPhrases(query).filter((phrase) => !phrase.isExcluded);
}

/** The ranking of a query, kept for 15 minutes unless time ran out. The caller has checked the role. */
export async function rankMessages(
  ctx: Context,
  directory: SearchDirectory,
  request: RankingRequest,
): Promise<Ranking & { isCached: boolean }> {
  const { query, scope, order, limit } = request;
  const readings = scope.conversations.map((conversation) => conversation.readingId);
  const key = `${ctx.workspaceId}:${directory.version}:${JSON.stringify([query, readings, order, limit])}`;
  const known = searchCache().rankings.get(key);
  if (known) return { ...known, isCached: true };
  const ranking = await compute(ctx, directory, request);
  if (!ranking.isPartial) searchCache().rankings.set(key, ranking);
  return { ...ranking, isCached: false };
}

async function compute(ctx: Context, directory: SearchDirectory, request: RankingRequest): Promise<Ranking> {
  const { query, scope, order, limit } = request;
  const phrases = askedPhrases(query);
  const wanted = phrases.filter((phrase) => !phrase.isExcluded);
  const isAsked = phrases.length > 0 || query.filters.length > 0;
  if (!isAsked || scope.conversations.length === 0) return { ranked: [], isCapped: false, isPartial: false };

  const all = directory.conversations.reduce((sum, conversation) => sum + conversation.total, 0);
  const total = scope.conversations.reduce((sum, conversation) => sum + conversation.total, 0);
  const expected = await expectMatches(ctx, wanted);
  const share = expected.reduce((product, messages) => product * Math.min(1, messages / Math.max(all, 1)), 1);
  const excluded = phrases.filter((phrase) => phrase.isExcluded).map((phrase) => tsquery([phrase]));
  const candidates = await findCandidates(ctx, {
    scope: ofScope(ctx.workspaceId, scope),
    query: wanted.length > 0 ? tsquery(wanted) : null,
    conditions: rowConditions(scope, query.filters, excluded),
    instants: instantBounds(query.filters),
    limit,
    timeLimitMs,
    total,
    expected: total * share,
  });
  const ranked = rankCandidates(candidates.rows, wanted, { order, total: all, expected });
  return { ranked, isCapped: candidates.isCapped, isPartial: candidates.isPartial };
}

function askedPhrases({ words }: SearchQuery): QueryPhrase[] {
  return words.map(queryPhrase).filter((phrase) => phrase !== null);
}
