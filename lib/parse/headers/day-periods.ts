/*
 * Rule: the words for the halves of the day, over all languages of CLDR that write them; no word means both.
 * Example: "p. m.", "PM", "ÖS", "午後" and "م" are all after noon.
 */
import { wordsAfterNoon, wordsBeforeNoon } from "./day-period-words.ts";

/** 0 no such word, 1 before noon, 2 after noon, 3 the evening that runs past midnight. */
export type DayPeriod = 0 | 1 | 2 | 3;

const periods = new Map<string, DayPeriod>([
  ...wordsBeforeNoon.map((word): [string, DayPeriod] => [word, 1]),
  ...wordsAfterNoon.map((word): [string, DayPeriod] => [word, 2]),
  ["晚上", 3],
]);

/** What a word between the numbers of a stamp says about the half of the day. Dots, blanks and case do not matter. */
export function dayPeriodOf(word: string): DayPeriod {
  return periods.get(word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, "")) ?? 0;
}
