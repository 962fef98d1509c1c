// Whether the first of a ranking stands out: 1,184 before 540 -> "far more often", 90 before 88 -> "no single one".

/**
 * @param counts largest first
 * @param thing in the singular: "word", "emoji"
 */
export function leadFinding(counts: readonly number[], thing: string): string {
  const [first = 0, second = 0] = counts;
  if (first === 0) return `Most frequent ${thing}`;
  if (counts.length > 1 && first >= 1.5 * second) return `One ${thing} comes up far more often than the rest`;
  return `No single ${thing} stands out`;
}
