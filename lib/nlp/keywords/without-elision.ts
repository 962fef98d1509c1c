// An article or pronoun that is elided before a vowel is no part of the word: "l'avion" -> "avion", "dell'arte" -> "arte".

const elided = /^(?:l|d|j|m|n|s|t|c|qu|dell|nell|all|sull|un|lorsqu|puisqu|jusqu)'(?=\p{L}{2})/u;

/** A folded word without what is elided before it. */
export function withoutElision(word: string): string {
  return word.replace(elided, "");
}
