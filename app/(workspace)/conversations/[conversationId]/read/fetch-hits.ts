import { callApi } from "#app/_components/forms/call-api.ts";
import type { ExcerptPart, Hits } from "./hits.ts";

const maxHits = 200;

type Answer = {
  total: number;
  results: readonly {
    seq: string | number;
    localAt: string;
    participantId: number | null;
    excerpt: readonly ExcerptPart[];
  }[];
};

/**
 * What a search finds in one conversation, in its order.
 * @throws ApiError
 */
export async function fetchHits(conversationId: string, query: string, signal: AbortSignal): Promise<Hits> {
  const answer = await callApi<Answer>(
    "POST",
    "/api/v1/search",
    { query, conversationId, order: "oldest", limit: maxHits },
    signal,
  );
  const hits = answer.results.map((result) => ({ ...result, seq: Number(result.seq) }));
  return { hits: hits.toSorted((a, b) => a.seq - b.seq), total: answer.total };
}
