// A day and a month with dots and no year, as German and its neighbours write: only behind a word that says when, for
// "2.3." is a chapter as well. Example: "am 24.12." is Christmas Eve, "Kapitel 2.3." none.
import type { Entity } from "../analysis.ts";

const pattern =
  /(?<=(?<!\p{L})(?:am|bis|vom|zum|ab|seit|den|dem|der|d\.|dne|dnia|do|od|nach dem|vor dem),?\s)(\d{1,2})\. ?(\d{1,2})\.(?![\d\p{L}])/giu;
const farMonths = 9;

/** DATEs, `value` `YYYY-MM-DD` near the day of the message. @param day `YYYY-MM-DD` */
export function findDottedDays(text: string, day: string): Entity[] {
  const entities: Entity[] = [];
  for (const match of text.matchAll(pattern)) {
    const month = Number(match[2]);
    const monthsAway = month - Number(day.slice(5, 7));
    const turn = Math.abs(monthsAway) > farMonths ? -Math.sign(monthsAway) : 0;
    const date = new Date(Date.UTC(Number(day.slice(0, 4)) + turn, month - 1, Number(match[1])));
    if (date.getUTCMonth() !== month - 1 || Number.isNaN(date.getTime())) continue;
    const value = date.toISOString().slice(0, 10);
    entities.push({ type: "DATE", start: match.index, end: match.index + match[0].length, text: match[0], value });
  }
  return entities;
}
