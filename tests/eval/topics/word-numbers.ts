import type { TermRuns } from "#lib/nlp/topics/term-matrix.ts";

/** Numbers the words of texts in the order they come. */
export function numberWords(texts: readonly (readonly string[])[]): { words: string[]; runs: TermRuns } {
  const numbers = new Map<string, number>();
  const starts = new Int32Array(texts.length + 1);
  const terms: number[] = [];
  texts.forEach((text, at) => {
    for (const word of text) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      terms.push(number);
    }
    starts[at + 1] = terms.length;
  });
  return { words: [...numbers.keys()], runs: { starts, terms: Int32Array.from(terms) } };
}
