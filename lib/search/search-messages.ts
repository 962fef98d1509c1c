import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { countFacets } from "./count-facets.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { loadDirectory } from "./load-directory.ts";
import { loadHits } from "./load-hits.ts";
import { loadIndexing } from "./load-indexing.ts";
import { parseQuery } from "./parse-query.ts";
import { compareRanked } from "./rank-candidates.ts";
import { type Ranking, rankMessages, wantedPhrases } from "./rank-messages.ts";
import { resolveScope } from "./resolve-scope.ts";
import type { SearchInput, SearchResult } from "./schemas.ts";
import type { SearchedPerson, SearchScope } from "./search-scope.ts";
import { suggest } from "./suggest.ts";

const rankedLimit = 2_000;
const typedLimit = 200;

/**
 * Searches the messages of the workspace, or of one conversation.
 * @throws AppError `not_found` for a conversation that is not there, `validation` for a cursor that is none
 */
export async function searchMessages(ctx: Context, input: SearchInput): Promise<SearchResult> {
  requireRole(ctx, "viewer");
  const startedAt = performance.now();
  const { conversationId, order, isTyping } = input;
  if (conversationId !== undefined) await getConversation(ctx, conversationId);

  const directory = await loadDirectory(ctx);
  const query = parseQuery(input.query, { isTyping });
  const conversations = directory.conversations.filter(
    ({ id }) => conversationId === undefined || id === conversationId,
  );
  const scope = resolveScope(query.filters, conversations, directory.people);
  const request = { query, scope, order, limit: isTyping ? typedLimit : rankedLimit };
  const ranking = await rankMessages(ctx, directory, request);
  const page = cutPage(ranking, input);
  const personOf = peopleBy(directory.people, scope);
  const hits = await loadHits(ctx, page.ranked, wantedPhrases(query), personOf);
  const isEmpty =
    ranking.ranked.length === 0 && !ranking.isPartial && (query.words.length > 0 || query.filters.length > 0);
  const result: SearchResult = {
    query,
    unmatched: scope.unmatched,
    total: { count: ranking.ranked.length, isCapped: ranking.isCapped },
    hits,
    nextCursor: page.nextCursor,
    ...countFacets(ranking, scope, personOf),
    searched: {
      conversations: scope.conversations.length,
      messages: scope.conversations.reduce((sum, { total }) => sum + total, 0),
    },
    indexing: (await loadIndexing(ctx)).filter(
      (one) => !conversationId || one.conversationId === String(conversationId),
    ),
    suggestions: isEmpty
      ? await suggest(ctx, { ...directory, conversations }, request)
      : { spelling: [], withoutFilter: [] },
    cached: ranking.isCached,
    partial: ranking.isPartial,
    tookMs: Math.round(performance.now() - startedAt),
  };
  if (!isTyping && input.cursor === undefined) await audit(ctx, input, result);
  return result;
}

function cutPage({ ranked }: Ranking, { cursor, limit }: SearchInput) {
  const after = cursor === undefined ? null : readCursor(cursor);
  const first = after ? ranked.findIndex((message) => compareRanked(message, after) > 0) : 0;
  const page = first < 0 ? [] : ranked.slice(first, first + limit);
  const last = page.at(-1);
  return { ranked: page, nextCursor: last && first + limit < ranked.length ? writeCursor(last) : null };
}

function peopleBy(people: readonly SearchedPerson[], { conversations }: SearchScope) {
  const readingOf = new Map(conversations.map((conversation) => [conversation.id, conversation.readingId]));
  const byRow = new Map<string, SearchedPerson>();
  for (const person of people) {
    const readingId = readingOf.get(person.conversationId);
    if (readingId === undefined) continue;
    for (const id of person.ids) byRow.set(`${readingId} ${id}`, person);
  }
  return (readingId: number, participantId: number | null) => byRow.get(`${readingId} ${participantId}`);
}

/** Counts only: what somebody looks for is as private as what is found. */
async function audit(ctx: Context, { conversationId }: SearchInput, result: SearchResult): Promise<void> {
  await recordAudit(ctx, ctx.db, {
    action: "search.run",
    ...(conversationId === undefined ? {} : { object: { kind: "conversation", id: conversationId } }),
    details: {
      hits: result.total.count,
      conversations: result.searched.conversations,
      words: result.query.words.length,
      filters: result.query.filters.length,
      cached: result.cached,
    },
  });
}
