// A network of one hidden layer scores each candidate; the scores of a message's candidates and of "no reply" become
// shares by softmax, and the share of the right ones is raised by stochastic gradient with AdaGrad
// steps. A hidden unit gives x / (1 + |x|), which keeps it from running away.
import { createRandom } from "../linear/train-linear.ts";
import type { ReplyExample } from "./reply-example.ts";

export type Network = {
  hidden: number;
  biases: Float32Array;
  inputs: Float32Array;
  outputs: Float32Array;
  direct: Float32Array;
};
export type NetworkOptions = {
  features: number;
  noReply: number;
  hidden: number;
  epochs: number;
  rate: number;
  decay: number;
  /** Share of hidden units left out of each message. */
  dropout: number;
  seed: number;
  /** Weights are averaged over the epochs from this one on. */
  averageFrom: number;
  onEpoch?(epoch: number, network: Network): void;
};

const leastShare = 0.002;

/** Trains in a seeded order; the result is the mean of the last epochs. */
export function trainNetwork(examples: readonly ReplyExample[], options: NetworkOptions): Network {
  const { features, hidden, noReply, decay } = options;
  const random = createRandom(options.seed);
  const small = (count: number, spread: number) =>
    Float32Array.from({ length: count }, () => (random() - 0.5) * spread);
  const inputs = small(features * hidden, 0.2);
  const outputs = small(hidden, 1);
  const direct = new Float32Array(features);
  const biases = new Float32Array(hidden);
  const squares = [inputs, outputs, direct, biases].map((of) => new Float32Array(of.length).fill(1e-1));
  const [inputSquares, outputSquares, directSquares, biasSquares] = squares as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const sums = [inputs, outputs, direct, biases].map((of) => new Float64Array(of.length));
  const order = Uint32Array.from(examples.keys());
  const base = new Float32Array(hidden);
  const kept = new Float32Array(hidden).fill(1);
  const queryGradient = new Float32Array(hidden);
  const outputGradient = new Float32Array(hidden);
  const most = 128;
  const hiddens = new Float32Array(most * hidden);
  const scores = new Float64Array(most);
  let averaged = 0;

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const { query, pairs, width, gold } = examples[at] as ReplyExample;
      const candidates = pairs.length / width;
      if (candidates === 0) continue;
      for (let unit = 0; unit < hidden; unit++) {
        kept[unit] = random() < options.dropout ? 0 : 1 / (1 - options.dropout);
        let sum = biases[unit] as number;
        for (let i = 0; i < query.length; i++) sum += inputs[(query[i] as number) * hidden + unit] as number;
        base[unit] = sum;
      }
      let top = -Infinity;
      for (let candidate = 0; candidate <= candidates; candidate++) {
        const row = candidate * hidden;
        hiddens.set(base, row);
        let score = 0;
        const first = candidate === candidates ? 0 : candidate * width;
        const count = candidate === candidates ? 1 : width;
        for (let i = 0; i < count; i++) {
          const feature = candidate === candidates ? noReply : (pairs[first + i] as number);
          score += direct[feature] as number;
          const from = feature * hidden;
          for (let unit = 0; unit < hidden; unit++) (hiddens[row + unit] as number) += inputs[from + unit] as number;
        }
        for (let unit = 0; unit < hidden; unit++) {
          const sum = hiddens[row + unit] as number;
          const value = sum / (1 + Math.abs(sum));
          hiddens[row + unit] = value;
          score += value * (outputs[unit] as number) * (kept[unit] as number);
        }
        scores[candidate] = score;
        if (score > top) top = score;
      }
      let all = 0;
      for (let c = 0; c <= candidates; c++) {
        scores[c] = Math.exp((scores[c] as number) - top);
        all += scores[c] as number;
      }
      let right = 0;
      for (const g of gold) right += scores[g < 0 ? candidates : g] as number;
      if (right === 0) right = 1e-12;
      queryGradient.fill(0);
      outputGradient.fill(0);
      for (let c = 0; c <= candidates; c++) {
        const share = (scores[c] as number) / all;
        const isGold = gold.includes(c === candidates ? -1 : c);
        const error = share - (isGold ? (scores[c] as number) / right : 0);
        if (Math.abs(error) < leastShare) continue;
        const row = c * hidden;
        const count = c === candidates ? 1 : width;
        for (let unit = 0; unit < hidden; unit++) {
          const value = hiddens[row + unit] as number;
          if (kept[unit] === 0) continue;
          const scaled = error * (kept[unit] as number);
          (outputGradient[unit] as number) += scaled * value;
          const slope = 1 - Math.abs(value);
          const back = scaled * (outputs[unit] as number) * slope * slope;
          (queryGradient[unit] as number) += back;
          for (let i = 0; i < count; i++) {
            const feature = c === candidates ? noReply : (pairs[c * width + i] as number);
            step(inputs, inputSquares, feature * hidden + unit, back, rate, decay);
          }
        }
        for (let i = 0; i < count; i++) {
          const feature = c === candidates ? noReply : (pairs[c * width + i] as number);
          step(direct, directSquares, feature, error, rate, decay);
        }
      }
      for (let unit = 0; unit < hidden; unit++) {
        const gradient = queryGradient[unit] as number;
        if (outputGradient[unit] !== 0) step(outputs, outputSquares, unit, outputGradient[unit] as number, rate, 0);
        if (gradient === 0) continue;
        step(biases, biasSquares, unit, gradient, rate, 0);
        for (let i = 0; i < query.length; i++)
          step(inputs, inputSquares, (query[i] as number) * hidden + unit, gradient, rate, decay);
      }
    }
    if (epoch >= options.averageFrom) {
      averaged += 1;
      for (const [k, of] of [inputs, outputs, direct, biases].entries()) {
        const sum = sums[k] as Float64Array;
        for (let i = 0; i < of.length; i++) (sum[i] as number) += of[i] as number;
      }
    }
    options.onEpoch?.(epoch, mean(sums, averaged) ?? { hidden, inputs, outputs, direct, biases });
  }
  return mean(sums, averaged) ?? { hidden, inputs, outputs, direct, biases };

  function mean(of: Float64Array[], count: number): Network | null {
    if (count === 0) return null;
    const [a, b, c, d] = of.map((sum) => Float32Array.from(sum, (value) => value / count)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    return { hidden, inputs: a, outputs: b, direct: c, biases: d };
  }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  error: number,
  rate: number,
  decay: number,
): void {
  const weight = weights[at] as number;
  const gradient = error + decay * weight;
  const square = (squares[at] as number) + gradient * gradient;
  squares[at] = square;
  weights[at] = weight - (rate * gradient) / Math.sqrt(square);
}
