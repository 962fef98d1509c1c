import { callApi } from "#app/_components/forms/call-api.ts";
import type { SearchHit, SearchResult } from "#lib/search/schemas.ts";
import type { Hits } from "./hits.ts";

const pageSize = 100;
const maxPages = 3;

/**
 * What a search finds in one conversation, in its order: the newest 300 at most.
 * @param isTyping the last word may go on; such a search leaves no trace in the audit trail
 * @throws ApiError
 */
export async function fetchHits(
  conversationId: string,
  query: string,
  isTyping: boolean,
  signal: AbortSignal,
): Promise<Hits> {
  const found: SearchHit[] = [];
  let cursor: string | null = null;
  let total: SearchResult["total"] = { count: 0, isCapped: false };
  for (let page = 0; page < maxPages && (page === 0 || cursor); page++) {
    const body = { query, conversationId, order: "newest", limit: pageSize, isTyping, ...(cursor ? { cursor } : {}) };
    const answer: SearchResult = await callApi<SearchResult>("POST", "/api/v1/search", body, signal);
    found.push(...answer.hits);
    cursor = answer.nextCursor;
    total = answer.total;
  }
  const hits = found.map((hit) => ({ ...hit, seq: Number(hit.seq) })).toSorted((a, b) => a.seq - b.seq);
  return { hits, total: total.count, isCapped: total.isCapped };
}
