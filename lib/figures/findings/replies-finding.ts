// How soon replies come, by the median: 192 s -> "Half of all replies come within three minutes".
import { waitInWords } from "../in-words.ts";

/** @param medianSeconds null without replies */
export function repliesFinding(medianSeconds: number | null): string {
  if (medianSeconds === null) return "Replies by waiting time";
  return `Half of all replies come within ${waitInWords(medianSeconds)}`;
}
