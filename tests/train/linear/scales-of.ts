import type { FloatModel } from "./train-linear.ts";

/**
 * What one step of the integers is worth, by label.
 * @param steps that the largest weight takes, at most 127
 * @param cut share of the weights that may be larger and are cut off, 0..1
 */
export function scalesOf({ labels, weights }: FloatModel, steps: number, cut: number): number[] {
  const columns = labels.length;
  return labels.map((_, label) => {
    const sizes = weights
      .filter((_, at) => at % columns === label)
      .map(Math.abs)
      .sort();
    const largest = sizes[Math.floor((sizes.length - 1) * (1 - cut))] ?? 0;
    return Number(Math.max(largest / steps, 1e-6).toPrecision(6));
  });
}
