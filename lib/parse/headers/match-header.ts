/*
 * Rule: a line is a header when it follows the shape of the file, sign by sign.
 * Example: under "[#.#.#, #:#:#] " the line "[7.3.22, 21:05:09] Ann: hi" matches up to "Ann".
 */
import { charClasses, digitClass, markClass, spaceClass } from "#lib/text/char-classes.ts";
import type { DayPeriod } from "./day-periods.ts";
import { type HeaderShape, opNumber, opPeriod, opYear } from "./header-shape.ts";
import { PeriodReader } from "./period-reader.ts";

/** The numbers of a header in the order of the line. One object is filled again and again. */
export type HeaderNumbers = {
  values: Int32Array;
  period: DayPeriod;
  /** Whether the word for the half of the day starts with a capital. */
  isPeriodUpper: boolean;
  /** Whether one of the numbers was written with a leading zero, or with one digit; bit i for number i. */
  paddedBits: number;
  singleBits: number;
  periods: PeriodReader;
};

export function createHeaderNumbers(): HeaderNumbers {
  const periods = new PeriodReader();
  return { values: new Int32Array(6), period: 0, isPeriodUpper: false, paddedBits: 0, singleBits: 0, periods };
}

/** Where the text after the header starts, or -1 when the line is no header of this shape. */
export function matchHeader(
  shape: HeaderShape,
  units: Uint16Array,
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
    let code = units[at] ?? 0;
    let kind = charClasses[code] ?? 0;
    while (kind === markClass && at < end) {
      code = units[++at] ?? 0;
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
        kind = charClasses[units[at] ?? 0] ?? 0;
      }
      const width = at - first;
      if (op === opYear ? width !== 4 : width > 2) return -1;
      if (width === 1) numbers.singleBits |= 1 << group;
      else if (value < 10) numbers.paddedBits |= 1 << group;
      values[group++] = value;
    } else if (op === opPeriod) {
      numbers.isPeriodUpper = code >= 0x41 && code <= 0x5a;
      if (isAmOrPm(units, at, end)) {
        numbers.period = (code | 32) === 0x61 ? 1 : 2;
        at += 2;
      } else {
        const length = numbers.periods.read(units, at, end);
        if (length === 0) return -1;
        numbers.period = numbers.periods.period;
        at += length;
      }
    } else if (op === 32 ? kind === spaceClass : code === op) {
      at++;
    } else {
      return -1;
    }
  }
  return at;
}

function isAmOrPm(units: Uint16Array, at: number, end: number): boolean {
  const first = (units[at] ?? 0) | 32;
  if ((first !== 0x61 && first !== 0x70) || ((units[at + 1] ?? 0) | 32) !== 0x6d) return false;
  return at + 2 >= end || isEndOfAscii(units[at + 2] ?? 0);
}

/** After "am" or "pm" stands a blank, a bracket, a colon or a digit: no letter and no dot. */
function isEndOfAscii(code: number): boolean {
  const kind = charClasses[code] ?? 0;
  return kind > 0 || code === 0x5d || code === 0x3a;
}
