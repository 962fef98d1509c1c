// A conditional random field (Lafferty, McCallum and Pereira, ICML 2001) by stochastic gradient with AdaGrad steps and
// a pull of each touched weight to zero.
import { mayFollow, nameLabels } from "#lib/nlp/names/name-labels.ts";
import { createRandom } from "../linear/train-linear.ts";

const columns = nameLabels.length;

export type ChainExample = { buckets: readonly Uint32Array[]; labels: readonly number[]; weight: number };

export type ChainOptions = { bits: number; epochs: number; rate: number; decay: number; seed: number };

export type FloatChain = { bits: number; weights: Float32Array; transitions: number[] };

/** Trains in a seeded order, a new one each epoch; what stands after the second and each later epoch is averaged. */
export function trainChain(examples: readonly ChainExample[], options: ChainOptions): FloatChain {
  const { bits, epochs, rate, decay } = options;
  const weights = new Float32Array(2 ** bits * columns);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const transitions = new Float64Array((columns + 1) * columns);
  const transitionSquares = new Float64Array(transitions.length).fill(1e-1);
  const order = Uint32Array.from(examples.keys());
  const random = createRandom(options.seed);
  const sums = new Float32Array(weights.length);
  const transitionSums = new Float64Array(transitions.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const { buckets, labels, weight } = examples[at] as ChainExample;
      const scores = buckets.map((row) => scoreRow(row, weights));
      const { marginals, pairs } = expect(scores, transitions);
      for (let word = 0; word < buckets.length; word++) {
        for (let label = 0; label < columns; label++) {
          const error = ((marginals[word]?.[label] ?? 0) - (labels[word] === label ? 1 : 0)) * weight;
          if (Math.abs(error) < 1e-3) continue;
          for (const bucket of buckets[word] ?? []) {
            const place = bucket * columns + label;
            const gradient = error + decay * (weights[place] ?? 0);
            const square = (squares[place] ?? 0) + gradient * gradient;
            squares[place] = square;
            weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square);
          }
        }
        const from = word === 0 ? columns : (labels[word - 1] ?? 0);
        const gold = from * columns + (labels[word] ?? 0);
        pairs[gold] = (pairs[gold] ?? 0) - 1;
      }
      for (let pair = 0; pair < pairs.length; pair++) {
        const gradient = (pairs[pair] ?? 0) * weight;
        if (Math.abs(gradient) < 1e-6) continue;
        transitionSquares[pair] = (transitionSquares[pair] ?? 0) + gradient * gradient;
        transitions[pair] = (transitions[pair] ?? 0) - (rate * gradient) / Math.sqrt(transitionSquares[pair] ?? 1);
      }
    }
    if (epoch === 0) continue;
    for (let place = 0; place < weights.length; place++) sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0);
    for (let pair = 0; pair < transitions.length; pair++)
      transitionSums[pair] = (transitionSums[pair] ?? 0) + (transitions[pair] ?? 0);
  }
  const averaged = Math.max(1, epochs - 1);
  return {
    bits,
    weights: epochs > 1 ? sums.map((sum) => sum / averaged) : weights,
    transitions: [...(epochs > 1 ? transitionSums.map((sum) => sum / averaged) : transitions)],
  };
}

/** Scores of a row of words by label, word by word. */
export function scoreRows(rows: readonly Uint32Array[], { weights }: FloatChain): Float64Array {
  return Float64Array.from(rows.flatMap((buckets) => [...scoreRow(buckets, weights)]));
}

/** Scores of a word by label. */
export function scoreRow(buckets: Uint32Array, weights: Float32Array): Float64Array {
  const scores = new Float64Array(columns);
  for (const bucket of buckets) {
    const row = bucket * columns;
    for (let label = 0; label < columns; label++) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0);
  }
  return scores;
}

/** Expected labels and pairs of labels by the forward and backward sums. */
function expect(scores: readonly Float64Array[], transitions: Float64Array) {
  const jump = Float64Array.from(transitions, (value, pair) => {
    const from = Math.floor(pair / columns);
    return mayFollow(from === columns ? -1 : from, pair % columns) ? Math.exp(value) : 0;
  });
  const length = scores.length;
  const emitted = scores.map((row) => {
    const top = Math.max(...row);
    return row.map((score) => Math.exp(score - top));
  });
  const forward: Float64Array[] = [];
  for (let at = 0; at < length; at++) {
    const row = new Float64Array(columns);
    let sum = 0;
    for (let to = 0; to < columns; to++) {
      let total = 0;
      if (at === 0) total = jump[columns * columns + to] ?? 0;
      else
        for (let from = 0; from < columns; from++)
          total += (forward[at - 1]?.[from] ?? 0) * (jump[from * columns + to] ?? 0);
      row[to] = total * (emitted[at]?.[to] ?? 0);
      sum += row[to] ?? 0;
    }
    forward.push(row.map((value) => value / sum));
  }
  let backward = new Float64Array(columns).fill(1);
  const marginals: Float64Array[] = new Array(length);
  const pairs = new Float64Array((columns + 1) * columns);
  for (let at = length - 1; at >= 0; at--) {
    const joint = (forward[at] as Float64Array).map((value, label) => value * (backward[label] ?? 0));
    const norm = joint.reduce((a, b) => a + b, 0);
    marginals[at] = joint.map((value) => value / norm);
    if (at === 0) {
      for (let to = 0; to < columns; to++)
        pairs[columns * columns + to] = (pairs[columns * columns + to] ?? 0) + (marginals[0]?.[to] ?? 0);
      break;
    }
    const prior = new Float64Array(columns);
    const cells = new Float64Array(columns * columns);
    let total = 0;
    for (let from = 0; from < columns; from++) {
      for (let to = 0; to < columns; to++) {
        const step = (jump[from * columns + to] ?? 0) * (emitted[at]?.[to] ?? 0) * (backward[to] ?? 0);
        prior[from] = (prior[from] ?? 0) + step;
        const cell = (forward[at - 1]?.[from] ?? 0) * step;
        cells[from * columns + to] = cell;
        total += cell;
      }
    }
    for (let cell = 0; cell < cells.length; cell++) pairs[cell] = (pairs[cell] ?? 0) + (cells[cell] ?? 0) / total;
    const top = Math.max(...prior);
    backward = prior.map((value) => value / top);
  }
  return { marginals, pairs };
}
