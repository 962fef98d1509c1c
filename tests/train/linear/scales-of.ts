import type { FloatModel } from "./train-linear.ts";

/** What one step of the signed bytes is worth, by label: the largest weight is 127 steps. */
export function scalesOf({ labels, weights }: FloatModel): number[] {
  const columns = labels.length;
  return labels.map((_, label) => {
    let largest = 0;
    for (let at = label; at < weights.length; at += columns) largest = Math.max(largest, Math.abs(weights[at] ?? 0));
    return Number(Math.max(largest / 127, 1e-6).toPrecision(6));
  });
}
