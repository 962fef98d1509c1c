import { scalesOf } from "../linear/scales-of.ts";
import type { FloatModel } from "../linear/train-linear.ts";

/** A model as `readFeelingModels` takes it, weights rounded to signed bytes, rows of zeros left out. */
export function packFeelings(language: string, { labels, bits, biases, weights }: FloatModel): Uint8Array {
  const columns = labels.length;
  const scales = scalesOf({ labels, bits, biases, weights });
  const integers = Int8Array.from(weights, (weight, at) => quantise(weight / (scales[at % columns] ?? 1)));
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

function quantise(steps: number): number {
  return Math.max(-127, Math.min(127, Math.round(steps)));
}
