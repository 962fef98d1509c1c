// What surrounds a word decides how much it says: caps, stretched letters, the clause it stands in.
// Example: in "GREAT food, sloooow service" the first word is loud, the third is stretched and in the second clause.
import { tokenize } from "../tokens/tokenize.ts";

export type Cue = {
  /** The form looked up: folded, stretched letters shortened until it is a known word. */
  word: string;
  isEmoji: boolean;
  isNumber: boolean;
  isLoud: boolean;
  isStretched: boolean;
  /** Grows at each of . , ; : ! ? and at line breaks: negation does not reach across. */
  clause: number;
};

const stretched = /(\p{L})\1{2,}/u;
const allStretches = /(\p{L})\1{2,}/gu;
const clauseEnd = /[.,;:!?\n。、！？]/;
const variants = /\uFE0F|\p{EMod}/gu;
const lowerCase = /\p{Ll}/u;

/** The words and emoji of a text with their cues. */
export function findCues(text: string, isKnown: (word: string) => boolean): Cue[] {
  const mayBeLoud = lowerCase.test(text);
  let clause = 0;
  let previousEnd = 0;
  return tokenize(text).map(({ text: folded, start, end, kind }) => {
    if (clauseEnd.test(text.slice(previousEnd, start))) clause++;
    previousEnd = end;
    const written = text.slice(start, end);
    const isStretched = kind === "word" && stretched.test(folded);
    return {
      word: kind === "emoji" ? folded.replace(variants, "") : isStretched ? shorten(folded, isKnown) : folded,
      isEmoji: kind === "emoji",
      isNumber: kind === "number",
      isLoud: mayBeLoud && kind === "word" && written.length > 1 && !lowerCase.test(written) && written !== folded,
      isStretched,
      clause,
    };
  });
}

function shorten(word: string, isKnown: (word: string) => boolean): string {
  const twice = word.replace(allStretches, "$1$1");
  return isKnown(twice) ? twice : word.replace(allStretches, "$1");
}
