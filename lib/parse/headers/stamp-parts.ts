/*
 * Rule: a stamp is three numbers with the same sign between them (the date) and two or three with another (the time);
 * the time comes first where its sign does, as in Vietnamese.
 * Example: "[#:#:#, #/#/#] " has its date at numbers 3 to 5.
 */

export type StampParts = {
  /** Index of the first number of the date and of the time. */
  dateAt: 0 | 2 | 3;
  timeAt: 0 | 3;
  hasSeconds: boolean;
  /** Which number of the date has four digits, if any. */
  fourDigitYear: 0 | 1 | 2 | null;
  /** The sign between the numbers of the date. */
  dateSign: string;
};

const dateSigns = new Set(["/", ".", "-", "\u2010", "\u2011", ". ", "/ "]);
/** As in "22年03月07日". */
export const yearSign = "年";
const monthSign = "月";
const timeSigns = /^(?:[:.：]| ?h ?| ?[hH]\.? ?)$/;

/** Takes a shape apart, or null when it is no stamp. */
export function stampParts(shape: string): StampParts | null {
  const numbers = [...shape.matchAll(/#+/g)];
  if (numbers.length < 5 || numbers.length > 6) return null;
  const between = numbers
    .slice(1)
    .map((number, at) => shape.slice((numbers[at]?.index ?? 0) + (numbers[at]?.[0].length ?? 0), number.index));
  const hasSeconds = numbers.length === 6;
  const timeLength = hasSeconds ? 3 : 2;
  const isTimeFirst = between[0] === ":";
  const dateAt = isTimeFirst ? (hasSeconds ? 3 : 2) : 0;
  const timeAt = isTimeFirst ? 0 : 3;
  const dateSign = between[dateAt] ?? "";
  const nextSign = between[dateAt + 1] ?? "";
  const isChinese = dateSign === yearSign && nextSign === monthSign;
  const isYearApart = dateSign === "/" && nextSign === " " && numbers[dateAt + 2]?.[0].length === 4;
  if (!isChinese && !isYearApart && (!dateSigns.has(dateSign) || signBefore(nextSign) !== dateSign)) return null;
  if (!timeSigns.test(between[timeAt] ?? "")) return null;
  const wide = numbers.map((number) => number[0].length === 4);
  if (wide.slice(timeAt, timeAt + timeLength).includes(true)) return null;
  const years = [0, 1, 2].filter((at) => wide[dateAt + at]);
  if (years.length > 1) return null;
  const fourDigitYear = years[0] as 0 | 1 | 2 | undefined;
  return { dateAt, timeAt, hasSeconds, fourDigitYear: fourDigitYear ?? null, dateSign };
}

/** The Japanese era and its like stand before the year: "/R" is "/". */
function signBefore(between: string): string {
  return between.replace(/\p{L}+$/u, "");
}
