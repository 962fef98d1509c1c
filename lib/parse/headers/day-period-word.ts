import { dayPeriodOf } from "./day-periods.ts";
import { endOfWord } from "./scan-word.ts";

/** The word for the half of the day that starts at `at`, of as many parts as make one ("p. m."), or "" when none does. */
export function dayPeriodWord(text: string, at: number, limit: number): string {
  const words = text.slice(at, endOfWord(text, at, limit));
  if (dayPeriodOf(words) > 0) return words;
  const [first = ""] = words.split(/\s/, 1);
  return first.length < words.length && dayPeriodOf(first) > 0 ? first : "";
}
