// A run is letters, marks and digits without a gap, or one emoji; an apostrophe or a joiner between letters holds
// a run together. Example: "don't stop 🇨🇭" gives "don't", "stop", "🇨🇭".
import { emojiSource } from "./emoji.ts";

const wordSource = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’\\u200c\\u200d][\\p{L}\\p{M}\\p{N}]+)*";
const runPattern = new RegExp(`(${emojiSource})|${wordSource}`, "gu");

export type Run = { text: string; start: number; end: number; isEmoji: boolean };

/** The runs of a text in order, in one pass. */
export function* findRuns(text: string): Generator<Run, void, undefined> {
  for (const match of text.matchAll(runPattern)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length, isEmoji: match[1] !== undefined };
  }
}
