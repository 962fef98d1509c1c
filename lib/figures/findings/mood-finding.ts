// How it feels over time: a mean of 0.2 with one month two deviations below -> "Warm on the whole, sore in January 2022".

export type MoodPoint = { label: string; mean: number | null; scored: number };

const leastScored = 10;

/** @param points in order of time */
export function moodFinding(points: readonly MoodPoint[]): string {
  const solid = points.flatMap(({ label, mean, scored }) =>
    mean !== null && scored >= leastScored ? [{ label, mean, scored }] : [],
  );
  const scored = solid.reduce((sum, point) => sum + point.scored, 0);
  if (scored === 0) return "Mood over time";
  const mean = solid.reduce((sum, point) => sum + point.mean * point.scored, 0) / scored;
  const whole = mean > 0.08 ? "Warm on the whole" : mean < -0.08 ? "Sore on the whole" : "Even on the whole";
  if (solid.length < 6) return whole;
  const deviation = Math.sqrt(solid.reduce((sum, point) => sum + (point.mean - mean) ** 2, 0) / solid.length);
  const odd = [...solid].sort((a, b) => Math.abs(b.mean - mean) - Math.abs(a.mean - mean))[0];
  if (!odd || deviation === 0 || Math.abs(odd.mean - mean) < 2.2 * deviation) return whole;
  return `${whole}, ${odd.mean < mean ? "sorest" : "warmest"} ${odd.label}`;
}
