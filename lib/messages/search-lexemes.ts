import { searchTerms } from "#lib/nlp/tokens/search-terms.ts";

// Limits of tsvector: positions to 16,383, 255 of them a lexeme.
// https://www.postgresql.org/docs/current/textsearch-limits.html
const lastPosition = 16_383;
const positionsPerLexeme = 255;

/** The search terms of a text with the positions they stand at, ascending, as a tsvector takes them. */
export function searchLexemes(text: string): Map<string, number[]> {
  const lexemes = new Map<string, number[]>();
  let position = 0;
  for (const term of searchTerms(text)) {
    if (position < lastPosition) position += 1;
    const positions = lexemes.get(term);
    if (!positions) lexemes.set(term, [position]);
    else if (positions.length < positionsPerLexeme && positions.at(-1) !== position) positions.push(position);
  }
  return lexemes;
}
