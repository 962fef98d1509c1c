import { dayPeriodOf } from "./day-periods.ts";
import { endOfWord } from "./scan-word.ts";

/** As in the Kikuyu "Hwaĩ-inĩ" and the Kangri "दपेहरा/संजा". */
const joins = new Set(["-", "/"]);

/** The word for the half of the day that starts at `at`, of as many parts as make one ("p. m."), or "" when none does. */
export function dayPeriodWord(text: string, at: number, limit: number): string {
  const end = endOfWord(text, at, limit);
  const words = text.slice(at, end);
  if (dayPeriodOf(words) > 0) return words;
  if (joins.has(text.charAt(end))) {
    const joined = text.slice(at, endOfWord(text, end + 1, limit));
    if (dayPeriodOf(joined) > 0) return joined;
  }
  const [first = ""] = words.split(/\s/, 1);
  return first.length < words.length && dayPeriodOf(first) > 0 ? first : "";
}
