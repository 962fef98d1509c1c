// The score of a pair is what its features add by themselves and through the hidden units of the network
// (x / (1 + |x|)); the shares
// of all candidates and of "no reply" add up to 1. Example: scores 2, 2 and 0 give 0.47, 0.47 and 0.06.
import type { ReplyModel } from "./reply-model.ts";

/** Shares by candidate in the order of `pairs`, and last the share of "no reply". */
export function scoreReplies(
  model: ReplyModel,
  { query, pairs }: { query: Iterable<number>; pairs: readonly Iterable<number>[] },
  noReply: number,
): Float64Array {
  const { hidden, inputs, outputs, direct } = model;
  const base = Float32Array.from(model.biases);
  for (const feature of query) addRow(base, inputs, feature, hidden);
  const scores = new Float64Array(pairs.length + 1);
  const units = new Float32Array(hidden);
  let top = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate <= pairs.length; candidate++) {
    units.set(base);
    let score = 0;
    for (const feature of pairs[candidate] ?? [noReply]) {
      score += direct[feature] ?? 0;
      addRow(units, inputs, feature, hidden);
    }
    for (let unit = 0; unit < hidden; unit++) {
      const sum = units[unit] ?? 0;
      score += (sum / (1 + Math.abs(sum))) * (outputs[unit] ?? 0);
    }
    scores[candidate] = score;
    top = Math.max(top, score);
  }
  let all = 0;
  for (let candidate = 0; candidate < scores.length; candidate++) {
    scores[candidate] = Math.exp((scores[candidate] ?? 0) - top);
    all += scores[candidate] ?? 0;
  }
  return scores.map((score) => score / all);
}

function addRow(sums: Float32Array, rows: Float32Array, row: number, width: number): void {
  const start = row * width;
  for (let unit = 0; unit < width; unit++) sums[unit] = (sums[unit] ?? 0) + (rows[start + unit] ?? 0);
}
