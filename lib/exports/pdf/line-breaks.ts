import LineBreaker from "linebreak";

export type Span = { start: number; end: number };

/** The stretches of a paragraph between which a line may end (UAX 14), blanks at their end included. */
export function breakSpans(paragraph: string): Span[] {
  const breaker = new LineBreaker(paragraph);
  const spans: Span[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    spans.push({ start, end: next.position });
    start = next.position;
  }
  return spans;
}
