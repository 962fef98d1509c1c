// The terms a text is found by; the n-th stands at position n of its search vector.
// Example: "Wasser, 水道水" gives wasser, 水道, 道水, 水.
import { searchTermSpans } from "./search-term-spans.ts";

/** Search terms of a text in order: at most 16,383, each at most 100 UTF-16 units, 200,000 units together. */
export function searchTerms(text: string): string[] {
  return searchTermSpans(text).map((span) => span.term);
}
