import type { Candidate } from "./candidate.ts";
import { findHits } from "./find-hits.ts";
import type { QueryPhrase } from "./query-phrase.ts";
import { score } from "./score.ts";

export type SearchOrder = "relevance" | "newest";

/** A found message in its place among the others. No text: this is what is kept for a while. */
export type RankedMessage = Omit<Candidate, "text" | "words"> & { score: number };

/** The candidates in order: by relevance, then newest first; `newest` looks at the time alone. */
export function rankCandidates(
  candidates: readonly Candidate[],
  phrases: readonly QueryPhrase[],
  context: { order: SearchOrder; total: number; expected: readonly number[] },
): RankedMessage[] {
  const meanWords = candidates.reduce((sum, { words }) => sum + words, 0) / Math.max(candidates.length, 1);
  const corpus = { messages: context.total, meanWords };
  const ranked = candidates.map(({ text, words, ...candidate }) => {
    if (context.order === "newest" || phrases.length === 0) return { ...candidate, score: 0 };
    const counts = findHits(text, phrases).map((hits, at) => ({
      inMessage: Math.max(hits.length, 1),
      messages: context.expected[at] ?? 0,
    }));
    return { ...candidate, score: score(counts, words, corpus) };
  });
  return ranked.sort(compareRanked);
}

/** Best first; equal ones newest first, then in one order for ever. */
export function compareRanked(a: RankedKey, b: RankedKey): number {
  return b.score - a.score || b.sentAtMs - a.sentAtMs || a.readingId - b.readingId || b.seq - a.seq;
}

export type RankedKey = Pick<RankedMessage, "score" | "sentAtMs" | "readingId" | "seq">;
