// What the rules and a neural model say of a feeling, made one: the model counts twice, for it reads the whole sentence.
// Example: rules +0.3 and model -0.9 give -0.5; a language without rules has the model's score alone.

const modelCounts = 2;

/** A polarity, -1..1 in single precision as it is stored; null = not scored by either. */
export function mixPolarity(rules: number | null, model: number | null): number | null {
  if (model === null) return rules;
  if (rules === null) return Math.fround(model);
  return Math.fround((rules + modelCounts * model) / (1 + modelCounts));
}
