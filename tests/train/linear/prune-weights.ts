import type { FloatModel } from "./train-linear.ts";

/** Sets all but the `keep` largest weights to zero, each measured by the largest of its label. */
export function pruneWeights(model: FloatModel, keep: number): FloatModel {
  if (keep >= model.weights.length) return model;
  const columns = model.labels.length;
  const largest = new Float64Array(columns);
  model.weights.forEach((weight, at) => {
    largest[at % columns] = Math.max(largest[at % columns] as number, Math.abs(weight));
  });
  const sizes = model.weights.map((weight, at) => Math.abs(weight) / (largest[at % columns] || 1)).sort();
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const weights = model.weights.map((weight, at) =>
    Math.abs(weight) / (largest[at % columns] || 1) < least ? 0 : weight,
  );
  return { ...model, weights };
}
