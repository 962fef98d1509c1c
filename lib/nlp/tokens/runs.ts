// A run is letters, marks and digits without a gap, or one emoji; an apostrophe or a joiner between letters holds
// a run together. Example: "don't stop 🇨🇭" gives "don't", "stop", "🇨🇭".
import { emojiSource } from "./emoji.ts";

const wordSource = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’\\u200c\\u200d][\\p{L}\\p{M}\\p{N}]+)*";
const runPattern = new RegExp(`(${emojiSource})|${wordSource}`, "gu");
// The same for a text without any other sign, found many times faster.
const plainText = /^[\s!-~]*$/;
const plainPattern = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;

export type Run = { text: string; start: number; end: number; isEmoji: boolean };

/** The runs of a text in order, in one pass. */
export function findRuns(text: string): Run[] {
  const pattern = plainText.test(text) ? plainPattern : runPattern;
  const runs: Run[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [run, emoji] = match;
    runs.push({ text: run, start: match.index, end: match.index + run.length, isEmoji: emoji !== undefined });
  }
  return runs;
}
