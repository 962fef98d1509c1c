import type { FloatModel } from "./train-linear.ts";

/** The file of a model as `readLinearModel` takes it: weights rounded to signed bytes, a scale a label. */
export function packLinearModel({ labels, bits, biases, weights }: FloatModel): Uint8Array {
  const columns = labels.length;
  const scales = labels.map((_, label) => {
    let largest = 0;
    for (let at = label; at < weights.length; at += columns) largest = Math.max(largest, Math.abs(weights[at] ?? 0));
    return Math.max(largest / 127, Number.MIN_VALUE);
  });
  const head = new TextEncoder().encode(JSON.stringify({ labels, bits, scales, biases: [...biases] }));
  const bytes = new Uint8Array(4 + head.length + weights.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  const integers = new Int8Array(bytes.buffer, 4 + head.length);
  for (let at = 0; at < weights.length; at++) {
    integers[at] = Math.round((weights[at] ?? 0) / (scales[at % columns] ?? 1));
  }
  return bytes;
}
