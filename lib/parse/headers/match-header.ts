/*
 * Rule: a line is a header when it follows the shape of the file, sign by sign.
 * Example: under "[#.#.#, #:#:#] " the line "[7.3.22, 21:05:09] Ann: hi" matches up to "Ann".
 */
import { charClasses, digitClass, markClass, spaceClass } from "#lib/text/char-classes.ts";
import { dayPeriodWord } from "./day-period-word.ts";
import { type DayPeriod, dayPeriodOf } from "./day-periods.ts";
import { type HeaderShape, opNumber, opPeriod, opYear } from "./header-shape.ts";

const longestWord = 24;

/** The numbers of a header in the order of the line. One object is filled again and again. */
export type HeaderNumbers = {
  values: Int32Array;
  period: DayPeriod;
  /** Whether the word for the half of the day starts with a capital. */
  isPeriodUpper: boolean;
  /** Whether one of the numbers was written with a leading zero, or with one digit; bit i for number i. */
  paddedBits: number;
  singleBits: number;
};

export function createHeaderNumbers(): HeaderNumbers {
  return { values: new Int32Array(6), period: 0, isPeriodUpper: false, paddedBits: 0, singleBits: 0 };
}

/** Where the text after the header starts, or -1 when the line is no header of this shape. */
export function matchHeader(
  shape: HeaderShape,
  text: string,
  start: number,
  end: number,
  numbers: HeaderNumbers,
): number {
  const { ops } = shape;
  const { values } = numbers;
  let at = start;
  let group = 0;
  numbers.period = 0;
  numbers.paddedBits = 0;
  numbers.singleBits = 0;
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i] ?? 0;
    let code = text.charCodeAt(at);
    let kind = charClasses[code] ?? 0;
    while (kind === markClass && at < end) {
      code = text.charCodeAt(++at);
      kind = charClasses[code] ?? 0;
    }
    if (at >= end) return i === ops.length - 1 && op === 32 ? end : -1;
    if (op === opNumber || op === opYear) {
      if (kind < digitClass) return -1;
      const first = at;
      let value = 0;
      while (at < end && kind >= digitClass) {
        value = value * 10 + kind - digitClass;
        if (++at - first > 4) return -1;
        kind = charClasses[text.charCodeAt(at)] ?? 0;
      }
      const width = at - first;
      if (op === opYear ? width !== 4 : width > 2) return -1;
      if (width === 1) numbers.singleBits |= 1 << group;
      else if (value < 10) numbers.paddedBits |= 1 << group;
      values[group++] = value;
    } else if (op === opPeriod) {
      numbers.isPeriodUpper = code >= 0x41 && code <= 0x5a;
      if (isAmOrPm(text, at, end)) {
        numbers.period = (code | 32) === 0x61 ? 1 : 2;
        at += 2;
      } else {
        const word = dayPeriodWord(text, at, Math.min(end, at + longestWord));
        if (word === "") return -1;
        numbers.period = dayPeriodOf(word);
        at += word.length;
      }
    } else if (op === 32 ? kind === spaceClass : code === op) {
      at++;
    } else {
      return -1;
    }
  }
  return at;
}

function isAmOrPm(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at) | 32;
  if ((first !== 0x61 && first !== 0x70) || (text.charCodeAt(at + 1) | 32) !== 0x6d) return false;
  return at + 2 >= end || isEndOfAscii(text.charCodeAt(at + 2));
}

/** After "am" or "pm" stands a blank, a bracket, a colon or a digit: no letter and no dot. */
function isEndOfAscii(code: number): boolean {
  const kind = charClasses[code] ?? 0;
  return kind > 0 || code === 0x5d || code === 0x3a;
}
