/*
 * Rule: how long a call took is numbers with words for hours, minutes and seconds, in the phone's language and digits.
 * Example: "1 hr 5 min" is 3,900 seconds, "No answer" is no length.
 */
import { charClasses, digitClass } from "#lib/text/char-classes.ts";
import { markerTables } from "../markers/marker-tables.ts";

const seconds = { hour: 3600, minute: 60, second: 1 };
const widths = ["short", "long", "narrow"] as const;
const counted = /(\p{Nd}+)\s*([^\s\p{Nd},،、]+)/gu;
let words: Map<string, number> | null = null;

/** Seconds that a call took, or null where its outcome names no length. */
export function callLength(outcome: string): number | null {
  let length: number | null = null;
  for (const [, number = "", word = ""] of outcome.matchAll(counted)) {
    words ??= unitWords();
    const unit = words.get(fold(word));
    if (unit === undefined) return null;
    length = (length ?? 0) + digitsValue(number) * unit;
  }
  return length;
}

/** The words for the units in all languages of the tables; a word that stands for two of them is left out. */
function unitWords(): Map<string, number> {
  const found = new Map<string, number>();
  for (const { language } of markerTables) {
    for (const [unit, length] of Object.entries(seconds)) {
      for (const unitDisplay of widths) {
        const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay });
        for (const count of [1, 2, 5]) {
          const parts = format.formatToParts(count).filter(({ type }) => type === "unit");
          const word = fold(parts.map(({ value }) => value).join(""));
          found.set(word, found.has(word) && found.get(word) !== length ? Number.NaN : length);
        }
      }
    }
  }
  for (const [word, length] of found) if (Number.isNaN(length)) found.delete(word);
  return found;
}

function fold(word: string): string {
  return word.trim().replace(/[.॰]$/u, "").toLowerCase();
}

function digitsValue(digits: string): number {
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    value = value * 10 + (charClasses[digits.charCodeAt(at)] ?? digitClass) - digitClass;
  }
  return value;
}
