/*
 * Rule: a header is number groups and words. Digits of all scripts are one digit, blanks one blank, direction marks
 * nothing; what is left, with numbers and words for the half of the day blanked out, is the shape.
 * Example: "7/3/22, 9:05 p. m. - Ann: hi" has the shape "#/#/#, #:# @ - ".
 */
import { charClasses, digitClass, markClass, spaceClass } from "#lib/text/char-classes.ts";
import { dayPeriodWord } from "./day-period-word.ts";
import { endOfWord } from "./scan-word.ts";
import { stampParts } from "./stamp-parts.ts";

const longestStamp = 64;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;
/** Words that Canadian French, Bulgarian and Upper Sorbian write behind the numbers of a time. */
const timeUnits = new Set(["h", "min", "s", "ч.", "ч", "hodź."]);
/** What Persian dates of phones outside Iran, and Buddhist ones of Shan phones, begin with. */
const eras = ["AP ", "ပ.သ. "];
const letter = /[\p{L}\p{M}]/u;

/** The shape of the header that the line starts with, or null when it starts with none. */
export function findShape(text: string, start: number, end: number): string | null {
  const limit = Math.min(end, start + longestStamp);
  let at = start;
  while (at < limit && charClasses[text.charCodeAt(at)] === markClass) at++;
  const isBracketed = text.charCodeAt(at) === openBracket;
  if (isBracketed) at++;
  const era = eras.find((name) => text.startsWith(name, at)) ?? "";
  let shape = (isBracketed ? "[" : "") + era;
  at += era.length;
  let groups = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = charClasses[code] ?? 0;
    if (kind === markClass) {
      at++;
    } else if (kind >= digitClass) {
      const width = digitsAt(text, at, limit);
      if (width === 3 || width > 4 || ++groups > 6) return null;
      shape += width === 4 ? "####" : "#";
      at += width;
    } else if (groups === 0) {
      return null;
    } else if (isBracketed && code === closeBracket) {
      return groups >= 5 ? checked(`${shape}] `) : null;
    } else if (!isBracketed && groups >= 5 && isDashBetweenSpaces(text, at, end)) {
      return checked(`${shape}${text[at]} `);
    } else if (!isBracketed && groups === 6 && code === colon && isBlank(text, at + 1, end)) {
      return checked(`${shape}: `);
    } else if (kind === spaceClass) {
      shape += " ";
      at++;
    } else if (letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
      const period = dayPeriodWord(text, at, limit);
      const [single = ""] = text.slice(at, endOfWord(text, at, limit)).split(/\s/, 1);
      if (period !== "") {
        shape += "@";
        at += period.length;
      } else if (groups >= 5 && !timeUnits.has(single)) {
        return shape.endsWith(" ") ? checked(shape) : null;
      } else {
        shape += single;
        at += single.length;
      }
    } else {
      shape += text[at];
      at++;
    }
  }
  return null;
}

function checked(shape: string): string | null {
  return stampParts(shape) ? shape : null;
}

function digitsAt(text: string, at: number, limit: number): number {
  let width = 1;
  while (at + width < limit && (charClasses[text.charCodeAt(at + width)] ?? 0) >= digitClass) width++;
  return width;
}

function isDashBetweenSpaces(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0x2013 && code !== 0x2014) return false;
  return charClasses[text.charCodeAt(at - 1)] === spaceClass && isBlank(text, at + 1, end);
}

function isBlank(text: string, at: number, end: number): boolean {
  return at >= end || charClasses[text.charCodeAt(at)] === spaceClass;
}
