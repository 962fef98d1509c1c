// Documents are sums of topics and topics are sums of terms, nothing is subtracted (non-negative matrix factorisation,
// Lee and Seung 1999). Example: an evening about the tent and the rain is 0.6 of one topic and 0.4 of another.
import { fitFactor } from "./fit-factor.ts";
import { gramOf } from "./gram-of.ts";
import { createSeededRandom } from "./seeded-random.ts";
import type { TermMatrix } from "./term-matrix.ts";
import { transpose } from "./transpose.ts";

export type Factors = {
  topics: number;
  /** Weight of each topic in each document, rows of documents. */
  documents: Float32Array;
  /** Weight of each topic in each term, rows of terms, each topic of length 1. */
  terms: Float32Array;
};

const rounds = 30;
/** Of few documents a single start often splits one topic and swallows another; of many it seldom does. */
const fewDocuments = 2_000;
const startsOfFew = 8;

/**
 * Factorises a weighted matrix; few documents from several starts, of which the closest to the matrix is kept. The same
 * matrix and seed give the same factors, bit by bit.
 */
export function factorise(matrix: TermMatrix, topics: number, seed: number): Factors {
  let best = factoriseOnce(matrix, topics, seed);
  if (matrix.documents > fewDocuments) return best;
  let most = closeness(matrix, best);
  for (let start = 1; start < startsOfFew; start++) {
    const factors = factoriseOnce(matrix, topics, seed + start);
    const close = closeness(matrix, factors);
    if (close > most) [best, most] = [factors, close];
  }
  return best;
}

/** Twice the overlap of matrix and product less the square of the product: largest where their distance is least. */
function closeness(matrix: TermMatrix, { topics, documents, terms }: Factors): number {
  let overlap = 0;
  for (let row = 0; row < matrix.documents; row++) {
    for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at++) {
      const column = (matrix.columns[at] as number) * topics;
      for (let topic = 0; topic < topics; topic++) {
        const product = (documents[row * topics + topic] as number) * (terms[column + topic] as number);
        overlap += (matrix.values[at] as number) * product;
      }
    }
  }
  const [ofDocuments, ofTerms] = [gramOf(documents, topics), gramOf(terms, topics)];
  const square = ofDocuments.reduce((sum, value, at) => sum + value * (ofTerms[at] as number), 0);
  return 2 * overlap - square;
}

function factoriseOnce(matrix: TermMatrix, topics: number, seed: number): Factors {
  const random = createSeededRandom(seed);
  const draw = (rows: number) => Float32Array.from({ length: rows * topics }, () => random() / 10);
  const documents = draw(matrix.documents);
  const terms = draw(matrix.terms);
  const turned = transpose(matrix);
  for (let round = 0; round < rounds; round++) {
    fitFactor(matrix, documents, terms, topics);
    fitFactor(turned, terms, documents, topics);
  }
  fitFactor(matrix, documents, terms, topics);
  for (let topic = 0; topic < topics; topic++) scaleTopic({ topics, documents, terms }, topic);
  return { topics, documents, terms };
}

function scaleTopic({ topics, documents, terms }: Factors, topic: number): void {
  let squares = 0;
  for (let at = topic; at < terms.length; at += topics) squares += (terms[at] as number) ** 2;
  const length = Math.sqrt(squares);
  if (length === 0) return;
  for (let at = topic; at < terms.length; at += topics) terms[at] = (terms[at] as number) / length;
  for (let at = topic; at < documents.length; at += topics) documents[at] = (documents[at] as number) * length;
}
