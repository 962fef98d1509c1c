// Where the phrases of a list stand in texts, the longer before the shorter.
// Example: "cup of tea" and "night train" in "a cup of tea on the night train" -> both, once each.
import type { TermRuns } from "../topics/term-matrix.ts";
import { neighbourKey } from "./count-neighbours.ts";

/** Calls `tell` with the text and the place in `phrases` of each phrase, in order. Phrases do not overlap. */
export function markPhrases(
  { starts, terms: line }: TermRuns,
  terms: number,
  phrases: readonly (readonly number[])[],
  tell: (text: number, phrase: number) => void,
): void {
  const places = new Map(phrases.map((phrase, place) => [neighbourKey(terms, ...phrase), place]));
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = starts[text + 1] as number;
    for (let at = starts[text] as number; at + 1 < end; ) {
      // Keys of pairs after a break would look like others.
      if (line[at] === 0) {
        at += 1;
        continue;
      }
      const pair = (line[at] as number) * terms + (line[at + 1] as number);
      const triple = at + 2 < end ? places.get(pair * terms + (line[at + 2] as number)) : undefined;
      const found = triple ?? places.get(pair);
      if (found === undefined) at += 1;
      else {
        tell(text, found);
        at += triple === undefined ? 2 : 3;
      }
    }
  }
}
