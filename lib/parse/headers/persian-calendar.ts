/*
 * Rule: the Persian calendar, by the 33-year cycle (leap when (25 * year + 11) mod 33 < 8), right for 1343 to 1472.
 * Example: 1401-11-18 is 2023-02-07.
 */
const msPerDay = 86_400_000;
const firstDay = Date.UTC(2001, 2, 21);
const firstYear = 1380;

/** The Gregorian date as year * 512 + month * 32 + day, or -1 where the Persian date does not exist. */
export function persianToGregorian(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return -1;
  let days = day - 1;
  for (let before = firstYear; before < year; before++) days += isLeap(before) ? 366 : 365;
  for (let before = 1; before < month; before++) days += monthLength(year, before);
  const date = new Date(firstDay + days * msPerDay);
  return date.getUTCFullYear() * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate();
}

function monthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isLeap(year) ? 30 : 29;
}

function isLeap(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}
