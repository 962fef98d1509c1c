// The polarity that a model's raw answer stands for: each label's value by how probable it is.
// Example: 80 % positive, 15 % neutral, 5 % negative is 0.75.

/**
 * @param logits the model's answer, one number a label
 * @param values of the labels, -1..1
 */
export function expectedValue(logits: ArrayLike<number>, values: readonly number[]): number {
  const most = Math.max(...Array.from(logits));
  let sum = 0;
  let weighted = 0;
  for (const [at, value] of values.entries()) {
    const weight = Math.exp((logits[at] ?? Number.NEGATIVE_INFINITY) - most);
    sum += weight;
    weighted += weight * value;
  }
  return weighted / sum;
}
