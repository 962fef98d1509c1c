import type { SearchHit } from "#lib/search/schemas.ts";

/** The address of a hit in the reader, which marks the same words there. */
export function readerHref({ conversationId, seq }: Pick<SearchHit, "conversationId" | "seq">, words: string): string {
  const search = new URLSearchParams({ m: seq, ...(words === "" ? {} : { q: words }) });
  return `/conversations/${conversationId}/read?${search}`;
}
