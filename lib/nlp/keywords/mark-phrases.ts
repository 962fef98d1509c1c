// Where the phrases of a list stand in texts, the shorter also inside the longer.
// Example: "night train" and "cup of tea" in "a cup of tea on the night train" -> both, once each.
import type { TermRuns } from "../topics/term-matrix.ts";
import { neighbourKey } from "./count-neighbours.ts";

/** Calls `tell` with the text and the place in `phrases` of each phrase, in the order of the texts. */
export function markPhrases(
  { starts, terms: line }: TermRuns,
  terms: number,
  phrases: readonly (readonly number[])[],
  tell: (text: number, phrase: number) => void,
): void {
  const places = new Map(phrases.map((phrase, place) => [neighbourKey(terms, ...phrase), place]));
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = starts[text + 1] as number;
    for (let at = starts[text] as number; at + 1 < end; at++) {
      // Keys after a break would look like those of shorter phrases.
      if (line[at] === 0) continue;
      const pair = (line[at] as number) * terms + (line[at + 1] as number);
      const found = [places.get(pair)];
      if (at + 2 < end) found.push(places.get(pair * terms + (line[at + 2] as number)));
      for (const phrase of found) if (phrase !== undefined) tell(text, phrase);
    }
  }
}
