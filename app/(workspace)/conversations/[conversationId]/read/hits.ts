import type { SearchHit } from "#lib/search/schemas.ts";

/** One message that a search in this conversation found. */
export type Hit = Pick<SearchHit, "position" | "localAt" | "person" | "excerpt"> & { seq: number };

/** What a search in this conversation gave, in the order of the conversation; `total` may be more than the list. */
export type Hits = { hits: readonly Hit[]; total: number; isCapped: boolean };

export type ExcerptPart = SearchHit["excerpt"][number];
