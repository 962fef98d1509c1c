/*
 * Rule: a quotation mark that is not closed before the first colon belongs to a sentence that goes on behind it.
 * Example: `Ann changed the subject from "a` is no name, `Ann "Bee" Lee` is one.
 */
const openers = /[“„«「『]/g;
const closers = /[”»」』]/g;

/** Whether a would-be sender opens a quotation that it does not close. German closes „ with the “ that English opens with. */
export function hasOpenQuote(wouldBeSender: string): boolean {
  if (countOf(wouldBeSender, /"/g) % 2 === 1) return true;
  const german = countOf(wouldBeSender, /„[^“”]*“/g);
  return countOf(wouldBeSender, openers) - 2 * german > countOf(wouldBeSender, closers);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
