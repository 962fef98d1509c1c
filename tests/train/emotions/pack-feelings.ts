import { scalesOf } from "../linear/scales-of.ts";
import type { FloatModel } from "../linear/train-linear.ts";

/** How far the weights are rounded: steps up to the largest, and the share of larger ones that is cut off. */
export type Rounding = { steps: number; cut: number };

/** A model as `readFeelingModels` takes it, weights rounded to signed bytes, rows of zeros left out. */
export function packFeelings(language: string, model: FloatModel, { steps, cut }: Rounding): Uint8Array {
  const { labels, bits, biases, weights } = model;
  const columns = labels.length;
  const scales = scalesOf(model, steps, cut);
  const integers = Int8Array.from(weights, (weight, at) =>
    clamp(Math.round(weight / (scales[at % columns] ?? 1)), steps),
  );
  const gaps: number[] = [];
  const rows: number[] = [];
  for (let row = 0, last = -1; row < 2 ** bits; row++) {
    if (!integers.subarray(row * columns, (row + 1) * columns).some((weight) => weight !== 0)) continue;
    for (let gap = row - last; ; gap >>>= 7) {
      gaps.push(gap > 0x7f ? (gap & 0x7f) | 0x80 : gap);
      if (gap <= 0x7f) break;
    }
    rows.push(row);
    last = row;
  }
  const values = labels.flatMap((_, label) => rows.map((row) => (integers[row * columns + label] ?? 0) & 0xff));
  const head = new TextEncoder().encode(
    JSON.stringify({
      language,
      bits,
      scales,
      biases: [...biases].map((bias) => Number(bias.toFixed(4))),
      rows: rows.length,
    }),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Uint8Array.from([...length, ...head, ...gaps, ...values]);
}

function clamp(step: number, most: number): number {
  return Math.max(-most, Math.min(most, step));
}
