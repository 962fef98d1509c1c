import { searchTermSpans } from "#lib/nlp/tokens/search-term-spans.ts";
import type { SearchWord } from "./search-query.ts";

/** One position of a phrase. `distance`: positions after the piece before it. */
export type PhrasePiece = { term: string; isPrefix: boolean; distance: number };

/** The terms, in the form of the index, that a word or a quoted phrase stands for. */
export type QueryPhrase = { pieces: PhrasePiece[]; isExcluded: boolean };

/**
 * The phrase that finds a word: pairs for Han and Kana, two parts for "l'eau". Null when nothing of it is indexed.
 * A single character of Han or Kana is a prefix, since the index holds pairs.
 */
export function queryPhrase(word: SearchWord): QueryPhrase | null {
  const pieces: PhrasePiece[] = [];
  const spans = searchTermSpans(word.text);
  let distance = 1;
  for (const [at, span] of spans.entries()) {
    const closesPairs = span.isLast && spans[at - 1]?.end === span.end;
    if (closesPairs) {
      distance += 1;
      continue;
    }
    const isOpen = word.isPrefix && at === spans.length - 1;
    pieces.push({ term: span.term, isPrefix: span.isLast === true || isOpen, distance });
    distance = 1;
  }
  return pieces.length === 0 ? null : { pieces, isExcluded: word.isExcluded };
}
