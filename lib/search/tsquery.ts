import type { QueryPhrase } from "./query-phrase.ts";

/** The text form of a tsquery that asks for all the phrases; cast it, it needs no parser. */
export function tsquery(phrases: readonly QueryPhrase[]): string {
  return phrases.map(({ pieces }) => `(${pieces.map(operand).join("")})`).join(" & ");
}

function operand(piece: QueryPhrase["pieces"][number], at: number): string {
  const quoted = `'${piece.term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${piece.isPrefix ? ":*" : ""}`;
  return at === 0 ? quoted : ` <${piece.distance}> ${quoted}`;
}
