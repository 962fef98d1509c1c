/*
 * Rule: a line is a header when it follows the shape of the file, sign by sign.
 * Example: under "[#.#.#, #:#:#] " the line "[7.3.22, 21:05:09] Ann: hi" matches up to "Ann".
 */
import { charClasses, digitClass, markClass, spaceClass } from "#lib/text/char-classes.ts";
import type { DayPeriod } from "./day-periods.ts";
import { type HeaderShape, opNumber, opPeriod, opYear } from "./header-shape.ts";
import { PeriodReader } from "./period-reader.ts";

/** A longer stamp is not kept. */
const longestKept = 128;

/** The last header: the next one mostly begins alike, down to the hour. */
type LastHeader = {
  units: Uint16Array;
  /** 0 when there is none. */
  length: number;
  /** Where each op ends, from the start of the header. */
  ends: Uint8Array;
};

/** The numbers of a header in the order of the line. One object is filled again and again, by one shape only. */
export type HeaderNumbers = {
  values: Int32Array;
  period: DayPeriod;
  /** Whether the word for the half of the day starts with a capital. */
  isPeriodUpper: boolean;
  /** Whether one of the numbers was written with a leading zero, or with one digit; bit i for number i. */
  paddedBits: number;
  singleBits: number;
  periods: PeriodReader;
  last: LastHeader;
};

export function createHeaderNumbers(): HeaderNumbers {
  return {
    values: new Int32Array(6),
    period: 0,
    isPeriodUpper: false,
    paddedBits: 0,
    singleBits: 0,
    periods: new PeriodReader(),
    last: { units: new Uint16Array(longestKept), length: 0, ends: new Uint8Array(longestKept) },
  };
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
  const { values, last } = numbers;
  const same = commonLength(last, units, start, end);
  if (same > 0 && same === last.length) return start + same;
  const firstOp = same === 0 ? 0 : firstOpToRead(last, same, ops.length);
  let at = firstOp === 0 ? start : start + (last.ends[firstOp - 1] ?? 0);
  let group = shape.numbersBefore[firstOp] ?? 0;
  last.length = 0;
  numbers.paddedBits &= (1 << group) - 1;
  numbers.singleBits &= (1 << group) - 1;
  for (let i = firstOp; i < ops.length; i++) {
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
    last.ends[i] = at - start;
  }
  if (at - start <= longestKept) {
    last.length = at - start;
    for (let i = same; i < last.length; i++) last.units[i] = units[start + i] ?? 0;
  }
  return at;
}

function commonLength({ units: own, length }: LastHeader, units: Uint16Array, start: number, end: number): number {
  const limit = Math.min(length, end - start);
  let same = 0;
  while (same < limit && own[same] === units[start + same]) same++;
  return same;
}

/** A number may go on where it ended before: so that what ends at the first difference is read again. */
function firstOpToRead({ ends }: LastHeader, same: number, ops: number): number {
  let first = ops - 1;
  while (first > 0 && (ends[first - 1] ?? 0) >= same) first--;
  return first;
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
