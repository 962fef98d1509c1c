// A token is a word, a number or an emoji; punctuation and spaces are none.
// Example: "Geht's um 8? 👍🏽" gives geht's, um, 8, 👍🏽.
import { qualifyEmoji } from "./emoji.ts";
import { fold } from "./fold.ts";
import { findRuns } from "./runs.ts";
import { isUnspaced, segment } from "./segment.ts";
import type { Token } from "./token.ts";

const digitsOnly = /^\p{N}+$/u;
const ascii = /^[ -~]*$/;

/** Words, numbers and emoji of a text in order, folded, with UTF-16 offsets. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const run of findRuns(text)) {
    if (run.isEmoji) {
      tokens.push({ text: qualifyEmoji(run.text), start: run.start, end: run.end, kind: "emoji" });
    } else if (ascii.test(run.text) || !isUnspaced(run.text)) {
      pushWord(tokens, run.text, run.start);
    } else {
      for (const piece of segment(run.text)) pushWord(tokens, piece.text, run.start + piece.start);
    }
  }
  return tokens;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  const text = fold(word);
  if (text === "") return;
  tokens.push({ text, start, end: start + word.length, kind: digitsOnly.test(word) ? "number" : "word" });
}
