// How it feels over time: a mean of 0.2 with one month far below -> "Warm on the whole, sorest in January 2022".
import { canTellMood } from "./can-tell-mood.ts";

export type MoodPoint = { label: string; mean: number | null; scored: number };

const leastScored = 10;

/**
 * @param points in order of time
 * @param written messages that carry no file, scored or not
 */
export function moodFinding(points: readonly MoodPoint[], written: number): string {
  const told = points.flatMap(({ label, mean, scored }) => (mean === null ? [] : [{ label, mean, scored }]));
  const scored = told.reduce((sum, point) => sum + point.scored, 0);
  if (scored === 0) return "Mood over time";
  if (!canTellMood({ scored, written })) return "Too little could be scored to tell the mood";
  const mean = told.reduce((sum, point) => sum + point.mean * point.scored, 0) / scored;
  const whole = mean > 0.08 ? "Warm on the whole" : mean < -0.08 ? "Sore on the whole" : "Even on the whole";
  const solid = told.filter((point) => point.scored >= leastScored);
  if (solid.length < 6) return whole;
  const deviation = Math.sqrt(solid.reduce((sum, point) => sum + (point.mean - mean) ** 2, 0) / solid.length);
  const odd = [...solid].sort((a, b) => Math.abs(b.mean - mean) - Math.abs(a.mean - mean))[0];
  if (!odd || deviation === 0 || Math.abs(odd.mean - mean) < 2.2 * deviation) return whole;
  return `${whole}, ${odd.mean < mean ? "sorest" : "warmest"} ${odd.label}`;
}
