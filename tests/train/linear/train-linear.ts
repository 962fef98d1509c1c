// One logistic regression a label, all in one pass over the examples, by stochastic gradient with AdaGrad steps (Duchi,
// Hazan and Singer, JMLR 2011) and a pull of each touched weight to zero.
import type { Example } from "./example.ts";

export type TrainingOptions = {
  labels: readonly string[];
  bits: number;
  epochs: number;
  /** First step. */
  rate: number;
  /** Pull to zero at each touch. */
  decay: number;
  seed: number;
  /** Weight of the positive examples of a label, 1 by default. */
  positiveWeights?: readonly number[];
};

export type FloatModel = { labels: readonly string[]; bits: number; biases: Float64Array; weights: Float32Array };

/** Trains on the examples in a seeded order, a new one each epoch. */
export function trainLinear(examples: readonly Example[], options: TrainingOptions): FloatModel {
  const { labels, bits, epochs, rate, decay } = options;
  const columns = labels.length;
  const weights = new Float32Array(2 ** bits * columns);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const biases = new Float64Array(columns);
  const biasSquares = new Float64Array(columns).fill(1e-6);
  const order = Uint32Array.from(examples.keys());
  const random = createRandom(options.seed);
  const errors = new Float64Array(columns);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { buckets, targets } = examples[at] as Example;
      const norm = 1 / Math.sqrt(Math.max(1, buckets.length));
      errors.fill(0);
      for (const bucket of buckets) {
        const row = bucket * columns;
        for (let label = 0; label < columns; label++)
          errors[label] = (errors[label] as number) + (weights[row + label] as number);
      }
      for (let label = 0; label < columns; label++) {
        const target = targets[label] ?? Number.NaN;
        if (Number.isNaN(target)) {
          errors[label] = 0;
          continue;
        }
        const score = (biases[label] as number) + (errors[label] as number) * norm;
        const importance = 1 + ((options.positiveWeights?.[label] ?? 1) - 1) * target;
        const error = (1 / (1 + Math.exp(-score)) - target) * importance;
        biasSquares[label] = (biasSquares[label] as number) + error * error;
        biases[label] = (biases[label] as number) - (rate * error) / Math.sqrt(biasSquares[label] as number);
        errors[label] = error;
      }
      for (const bucket of buckets) {
        const row = bucket * columns;
        for (let label = 0; label < columns; label++) {
          const error = errors[label] as number;
          if (error === 0) continue;
          const place = row + label;
          const gradient = error * norm + decay * (weights[place] as number);
          const square = (squares[place] as number) + gradient * gradient;
          squares[place] = square;
          weights[place] = (weights[place] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return { labels, bits, biases, weights };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
