/** A piece of an excerpt: plain text, and whether it is what was searched. */
export type ExcerptPart = { text: string; isHit: boolean };

/** One message that a search in this conversation found. */
export type Hit = { seq: number; localAt: string; participantId: number | null; excerpt: readonly ExcerptPart[] };

/** What a search in this conversation gave, in the order of the conversation; `total` may be more than the list. */
export type Hits = { hits: readonly Hit[]; total: number };
