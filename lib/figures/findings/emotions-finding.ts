// Which emotion shows most: joy 0.21 and sadness 0.08 -> "Joy shows far more than any other emotion".
import { canTellMood } from "./can-tell-mood.ts";

/**
 * @param emotions without neutral, means 0..1
 * @param written messages that carry no file, scored or not
 */
export function emotionsFinding(
  emotions: readonly { name: string; mean: number }[],
  { scored, written }: { scored: number; written: number },
): string {
  if (scored === 0) return "Emotions over time";
  if (!canTellMood({ scored, written })) return "Too little could be scored to tell the emotions";
  const [first, second] = [...emotions].sort((a, b) => b.mean - a.mean);
  if (!first || !second || first.mean === 0) return "No emotion stands out";
  if (first.mean >= 1.5 * second.mean) return `${first.name} shows far more than any other emotion`;
  return `${first.name} and ${second.name.toLowerCase()} show most`;
}
