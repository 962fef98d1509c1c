// 'word':1,2 'it''s':3 — quotes and backslashes inside a lexeme are doubled.
const lexeme = /'((?:[^'\\]|''|\\\\)*)'(?::([\d,]+))?/g;

/**
 * The lexemes of a tsvector with their positions, from the text in which Postgres shows it.
 * https://www.postgresql.org/docs/current/datatype-textsearch.html
 */
export function parseLexemes(vector: string): Map<string, number[]> {
  const lexemes = new Map<string, number[]>();
  for (const [, quoted = "", positions = ""] of vector.matchAll(lexeme)) {
    lexemes.set(
      quoted.replaceAll("''", "'").replaceAll("\\\\", "\\"),
      positions === "" ? [] : positions.split(",").map(Number),
    );
  }
  return lexemes;
}
