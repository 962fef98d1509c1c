// Topics of a very long talk are found in windows spread evenly over it, and then looked for in all of them.
// Example: of 100,000 windows every fifth is factorised; the others get their weights under the topics found.
import { type Factors, factorise } from "./factorise.ts";
import { fitFactor } from "./fit-factor.ts";
import type { TermMatrix } from "./term-matrix.ts";
import { weighTerms } from "./weigh-terms.ts";

const mostFactorised = 20_000;
const fitRounds = 3;

/** Topics of windows from their term counts, with the weights of every window. */
export function factoriseWindows(counts: TermMatrix, topics: number, seed: number): Factors {
  const weighted = weighTerms(counts);
  const step = Math.ceil(weighted.documents / mostFactorised);
  if (step <= 1) return factorise(weighted, topics, seed);
  const { terms } = factorise(everyNth(weighted, step), topics, seed);
  const documents = new Float32Array(weighted.documents * topics);
  for (let round = 0; round < fitRounds; round++) fitFactor(weighted, documents, terms, topics);
  return { topics, documents, terms };
}

function everyNth(matrix: TermMatrix, step: number): TermMatrix {
  const documents = Math.ceil(matrix.documents / step);
  const starts = new Int32Array(documents + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let document = 0; document < documents; document++) {
    for (let at = matrix.starts[document * step] as number; at < (matrix.starts[document * step + 1] as number); at++) {
      columns.push(matrix.columns[at] as number);
      values.push(matrix.values[at] as number);
    }
    starts[document + 1] = columns.length;
  }
  return {
    documents,
    terms: matrix.terms,
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
  };
}
