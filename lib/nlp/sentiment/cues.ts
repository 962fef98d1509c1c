// What surrounds a word decides how much it says: caps, stretched letters, the clause it stands in.
// Example: in "GREAT food, sloooow service" the first word is loud, the third is stretched and in the second clause.

import { withoutSpans } from "../entities/without-spans.ts";
import type { Token } from "../tokens/token.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { findEmoticons } from "./emoticons.ts";

export type Cue = {
  /** Folded; letters written three times and more stand twice; an emoji without its variants. */
  word: string;
  /** UTF-16 offsets of the text. */
  start: number;
  end: number;
  isEmoji: boolean;
  isNumber: boolean;
  isLoud: boolean;
  isStretched: boolean;
  /** Grows at each of . , ; : ! ? and at line breaks: negation does not reach across. */
  clause: number;
};

const stretched = /(\p{L})\1{2,}/u;
const allStretches = /(\p{L})\1{2,}/gu;
const clauseEnd = /[.,;:!?\n。、，！？؟،।]/;
const variants = /\uFE0F|\p{EMod}/gu;
const lowerCase = /\p{Ll}/u;

/** The words, emoji and emoticons of a text with their cues; an emoticon stands as its emoji. */
export function findCues(text: string, tokens?: readonly Token[]): Cue[] {
  const mayBeLoud = lowerCase.test(text);
  let clause = 0;
  let previousEnd = 0;
  return withEmoticons(text, tokens).map(({ text: folded, start, end, kind }) => {
    const isSpace = start === previousEnd + 1 && text.charCodeAt(previousEnd) === 0x20;
    if (start > previousEnd && !isSpace && clauseEnd.test(text.slice(previousEnd, start))) clause++;
    previousEnd = end;
    const isWord = kind === "word";
    const isStretched = isWord && stretched.test(folded);
    const written = mayBeLoud && isWord && end > start + 1 ? text.slice(start, end) : folded;
    return {
      word:
        kind === "emoji" ? folded.replace(variants, "") : isStretched ? folded.replace(allStretches, "$1$1") : folded,
      start,
      end,
      isEmoji: kind === "emoji",
      isNumber: kind === "number",
      isLoud: written !== folded && !lowerCase.test(written),
      isStretched,
      clause,
    };
  });
}

function withEmoticons(text: string, tokens: readonly Token[] | undefined): readonly Token[] {
  const emoticons = findEmoticons(text);
  if (emoticons.length === 0) return tokens ?? tokenize(text);
  const faces = emoticons.map(({ emoji, start, end }): Token => ({ text: emoji, start, end, kind: "emoji" }));
  return [...tokenize(withoutSpans(text, emoticons)), ...faces].sort((a, b) => a.start - b.start);
}
