// What the labels of a model for feelings are worth, by their names.
// Example: negative, neutral, positive are -1, 0, 1; "4 stars" is 0.5; LABEL_0 says nothing.

const plain: Readonly<Record<string, number>> = { positive: 1, pos: 1, negative: -1, neg: -1, neutral: 0, neu: 0 };
const stars = /^([1-5]) stars?$/;

/** -1..1 for each label, in their order; null when one of them names no feeling, or all the same. */
export function labelValues(labels: readonly string[]): number[] | null {
  const names = labels.map((label) =>
    label
      .toLowerCase()
      .replace(/[_\s-]+/g, " ")
      .trim(),
  );
  const hasDegrees = names.some((name) => name.startsWith("very "));
  const values = names.map((name) => worth(name, hasDegrees));
  if (values.some((value) => value === null) || new Set(values).size < 2) return null;
  return values as number[];
}

function worth(name: string, hasDegrees: boolean): number | null {
  const star = stars.exec(name)?.[1];
  if (star !== undefined) return (Number(star) - 3) / 2;
  if (name.startsWith("very ")) return plain[name.slice(5)] ?? null;
  const value = plain[name] ?? null;
  return value !== null && hasDegrees ? value / 2 : value;
}
