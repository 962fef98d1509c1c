/*
 * Rule: three numbers and a date order make a date of the Gregorian calendar, or none; two or three make a time.
 * Example: 31/02/23 is no date in any order; "12:05 AM" is 00:05.
 */
import type { DateOrder } from "../chat-profile.ts";
import type { HeaderShape } from "./header-shape.ts";
import type { HeaderNumbers } from "./match-header.ts";
import { persianToGregorian } from "./persian-calendar.ts";

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

/** Seconds of the day as written, or -1 for a time that does not exist. 24:15 is 00:15 of the day as written. */
export function secondsOfDay(shape: HeaderShape, numbers: HeaderNumbers): number {
  const { values, period } = numbers;
  let hour = values[shape.timeAt] ?? 0;
  const minute = values[shape.timeAt + 1] ?? 0;
  const second = shape.hasSeconds ? (values[shape.timeAt + 2] ?? 0) : 0;
  if (hour > 24 || minute > 59 || second > 59) return -1;
  if (period > 0 && hour <= 12) {
    if (period === 3) hour = hour === 12 ? 0 : hour + 12;
    else hour = (hour % 12) + (period === 2 ? 12 : 0);
  }
  return ((hour % 24) * 60 + minute) * 60 + second;
}

/**
 * The date as year * 512 + month * 32 + day, which sorts as dates do, or -1 for a date that does not exist in the order.
 */
export function dateNumber(shape: HeaderShape, numbers: HeaderNumbers, order: DateOrder): number {
  const first = numbers.values[shape.dateAt] ?? 0;
  const second = numbers.values[shape.dateAt + 1] ?? 0;
  const third = numbers.values[shape.dateAt + 2] ?? 0;
  if (order === "ymd") return checkedDate(yearOf(first, shape.key), second, third);
  const year = yearOf(third, shape.key);
  return order === "dmy" ? checkedDate(year, second, first) : checkedDate(year, first, second);
}

function checkedDate(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return -1;
  if (year >= 1380 && year <= 1420) return persianToGregorian(year, month, day);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
  return day > last ? -1 : year * 512 + month * 32 + day;
}

/** Buddhist years are 543 ahead, of which two digits are 52 to 69 in WhatsApp's time; an era year R4 is 2022. */
function yearOf(written: number, shapeKey: string): number {
  if (written >= 2400 && written <= 2700) return written - 543;
  if (written >= 100) return written;
  if (shapeKey.includes("R#")) return 2018 + written;
  if (written >= 52 && written <= 69) return written + 2500 - 543;
  return written + (written >= 70 ? 1900 : 2000);
}

/** `YYYY-MM-DD` of a date number. */
export function formatDate(date: number): string {
  const year = String(date >> 9).padStart(4, "0");
  return `${year}-${twoDigits[(date >> 5) & 15]}-${twoDigits[date & 31]}`;
}

/** `THH:MM:SS` of the seconds of a day. */
export function formatTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `T${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
}

/** Days between two date numbers, good to a day or two: enough to tell a week from a month. */
export function daysBetween(earlier: number, later: number): number {
  return roughDay(later) - roughDay(earlier);
}

function roughDay(date: number): number {
  return (date >> 9) * 365.25 + ((date >> 5) & 15) * 30.44 + (date & 31);
}
