// The best row of labels for a row of words: the sum of what each word says of its label and of how labels follow each
// other is largest (Viterbi). Example: "met", "Anna", "Schmidt" give O, B-PERSON, I-PERSON.
import { sumRows } from "../linear/sum-rows.ts";
import { readNameFeatures } from "./name-features.ts";
import { mayFollow, nameLabels } from "./name-labels.ts";
import type { NameModel } from "./name-model.ts";

const columns = nameLabels.length;
const start = columns;
/** The labels that may stand before each label; the last row of the transitions is the start. */
const before = nameLabels.map((_, to) => nameLabels.flatMap((_, from) => (mayFollow(from, to) ? [from] : [])));
const beforeFirst = nameLabels.map((_, to) => (mayFollow(-1, to) ? [start] : []));

/**
 * A label a word, numbers as in `nameLabels`.
 * @param words as published sets cut them: punctuation is words, `'s` is one of its own
 */
export function tagNames(words: readonly string[], model: NameModel): number[] {
  const { weights, scale } = model;
  const scores = new Float64Array(words.length * columns);
  readNameFeatures(words, model.table, model.bits, (buckets, count, at) => {
    sumRows(weights, columns, buckets, count, scores, at * columns);
  });
  for (let cell = 0; cell < scores.length; cell++) scores[cell] = (scores[cell] as number) * scale;
  return bestLabels(scores, model.transitions);
}

/**
 * The row of labels with the largest sum.
 * @param scores of a word by label, word by word
 */
export function bestLabels(scores: Float64Array, transitions: readonly number[]): number[] {
  const words = scores.length / columns;
  const cameFrom = new Uint8Array(scores.length);
  let totals = new Float64Array(columns);
  let next = new Float64Array(columns);
  for (let at = 0; at < words; at++) {
    for (let to = 0; to < columns; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let bestFrom = 0;
      for (const from of (at === 0 ? beforeFirst : before)[to] ?? []) {
        const total = (totals[from] ?? 0) + (transitions[from * columns + to] as number);
        if (total <= best) continue;
        best = total;
        bestFrom = from;
      }
      cameFrom[at * columns + to] = bestFrom;
      next[to] = best + (scores[at * columns + to] as number);
    }
    [totals, next] = [next, totals];
  }
  const labels = new Array<number>(words);
  let label = totals.indexOf(Math.max(...totals));
  for (let at = words - 1; at >= 0; at--) {
    labels[at] = label;
    label = cameFrom[at * columns + label] ?? 0;
  }
  return labels;
}
