// One softmax over all labels (maximum entropy) by stochastic gradient with AdaGrad steps and a pull to zero, for
// texts that have exactly one label.
import { createRandom, type FloatModel } from "#tests/train/linear/train-linear.ts";

type Options = { labels: readonly string[]; bits: number; steps: number; rate: number; decay: number; seed: number };

/**
 * Draws `steps` texts, every label as often as the others, so that the scores say how likely a text is under a label
 * and not how common the label is.
 * @param draw a text of a label as its buckets, at random
 */
export function trainSoftmax(
  draw: (label: number, random: () => number) => readonly number[],
  options: Options,
): FloatModel {
  const { labels, bits, rate, decay } = options;
  const columns = labels.length;
  const weights = new Float32Array(2 ** bits * columns);
  const squares = new Float32Array(2 ** bits).fill(1e-4);
  const random = createRandom(options.seed);
  const errors = new Float64Array(columns);
  for (let step = 0; step < options.steps; step++) {
    const target = Math.floor(random() * columns);
    const buckets = draw(target, random);
    if (buckets.length === 0) continue;
    const norm = 1 / Math.sqrt(buckets.length);
    errors.fill(0);
    for (const bucket of buckets) {
      const row = bucket * columns;
      for (let label = 0; label < columns; label++) errors[label] = (errors[label] ?? 0) + (weights[row + label] ?? 0);
    }
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < columns; label++) highest = Math.max(highest, (errors[label] ?? 0) * norm);
    let total = 0;
    for (let label = 0; label < columns; label++) {
      errors[label] = Math.exp((errors[label] ?? 0) * norm - highest);
      total += errors[label] ?? 0;
    }
    let square = 0;
    for (let label = 0; label < columns; label++) {
      errors[label] = (errors[label] ?? 0) / total - (label === target ? 1 : 0);
      square += (errors[label] ?? 0) ** 2;
    }
    const touch = square * norm * norm;
    const slow = 1 - Math.min(1, step / options.steps) * 0.9;
    for (const bucket of buckets) {
      squares[bucket] = (squares[bucket] ?? 0) + touch;
      const pace = (rate * slow) / Math.sqrt(squares[bucket] ?? 1);
      const row = bucket * columns;
      for (let label = 0; label < columns; label++) {
        weights[row + label] = (weights[row + label] ?? 0) * (1 - pace * decay) - pace * (errors[label] ?? 0) * norm;
      }
    }
  }
  return { labels, bits, biases: new Float64Array(columns), weights };
}
