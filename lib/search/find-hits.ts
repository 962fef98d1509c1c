import { type SearchTermSpan, searchTermSpans } from "#lib/nlp/tokens/search-term-spans.ts";
import type { QueryPhrase } from "./query-phrase.ts";

/** UTF-16 offsets of one place where a phrase stands. */
export type Hit = { start: number; end: number };

/** Where the phrases stand in a text: one list a phrase, in order. The same rule as the index, so both agree. */
export function findHits(text: string, phrases: readonly QueryPhrase[]): Hit[][] {
  const spans = searchTermSpans(text);
  return phrases.map(({ pieces }) => {
    const hits: Hit[] = [];
    for (let at = 0; at < spans.length; at++) {
      const last = matchFrom(spans, at, pieces);
      const first = spans[at];
      if (last && first) hits.push({ start: first.start, end: last.end });
    }
    return hits;
  });
}

function matchFrom(spans: readonly SearchTermSpan[], from: number, pieces: QueryPhrase["pieces"]) {
  let at = from;
  let span: SearchTermSpan | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) at += piece.distance;
    span = spans[at];
    if (!span || !(piece.isPrefix ? span.term.startsWith(piece.term) : span.term === piece.term)) return undefined;
  }
  return span;
}
