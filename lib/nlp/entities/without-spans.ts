// Links are addresses, not language: they are blanked before words are read, and every offset stays where it was.
// Example: "see https://a.example now" becomes "see                   now".

/** The text with the given spans, in order, replaced by as many spaces. */
export function withoutSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  let blanked = "";
  let from = 0;
  for (const { start, end } of spans) {
    blanked += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return from === 0 ? text : blanked + text.slice(from);
}
