/*
 * Rule: a year in front decides; then a number above 12; then the dates in the names of attached files; then which order
 * keeps messages from lying ahead of today; then which makes time run forwards; then what phones that write this shape do; else it is an assumption, and said to be.
 * Example: "13/3/22" anywhere in the file makes "7/3/22" the seventh of March.
 */
import type { DateOrder } from "../chat-profile.ts";
import type { ShapeTally } from "./shape-tally.ts";
import { yearSign } from "./stamp-parts.ts";

export type DateOrderDecision = { order: DateOrder; proof: string; ambiguous: boolean };

const secondsPerDay = 86_400;
const dayFirstSigns = new Set([".", "-", ". ", "\u2010", "\u2011"]);

/** WhatsApp began in 2009. */
const firstYear = 9;

/**
 * @param languages languages of WhatsApp's own phrases in the file, the commonest first
 * @param lastDate the last date that a message can carry, a date number
 */
export function decideDateOrder(tally: ShapeTally, languages: readonly string[], lastDate: number): DateOrderDecision {
  return (
    byYear(tally) ??
    byNumbers(tally) ??
    byFileNames(tally) ??
    byToday(tally, lastDate) ??
    byTimeRunningForwards(tally) ??
    byWayOfWriting(tally, languages)
  );
}

function byYear(tally: ShapeTally): DateOrderDecision | null {
  const { shape, over31 } = tally;
  if (shape.fourDigitYear === 0) return decided("ymd", "every date starts with a year of four digits");
  if (shape.fourDigitYear !== null) return null;
  if (shape.dateSign === yearSign) return decided("ymd", "every date names its year first");
  const [first, , third] = over31;
  if (first && !third) return decided("ymd", `line ${first.line} has ${first.value} as its first number: a year`);
  if (third) return null;
  const [years, , days] = tally.distinct.map(({ size }) => size) as [number, number, number];
  const isYearFirstForm = /^#\. #\. #\.|^\[?#\/#\/# \(|^\[?#\/#\/# @ ?#/.test(shape.key);
  if (isYearFirstForm && years <= days) return decided("ymd", "this form is written with the year first");
  if (isYearFirst(tally, years, days)) {
    return decided("ymd", "read with the year last, dates would lie before WhatsApp began or run backwards");
  }
  return null;
}

/** Years change less often than days, run forwards, and are none before WhatsApp's first. */
function isYearFirst({ lowest, orders }: ShapeTally, years: number, days: number): boolean {
  const [first = 0, , third = 0] = lowest;
  if (first < firstYear || third >= firstYear || years > days) return false;
  return years < days || orders.ymd.backSteps < Math.min(orders.dmy.backSteps, orders.mdy.backSteps);
}

function byNumbers(tally: ShapeTally): DateOrderDecision | null {
  const [first, second] = tally.over12;
  const [firstCount = 0, secondCount = 0] = tally.over12Count;
  if (first && second) {
    const order = firstCount >= secondCount ? "dmy" : "mdy";
    const proof = `line ${first.line} has ${first.value} as its first number, line ${second.line} has ${second.value} as its second: the commoner order is taken`;
    return { order, proof, ambiguous: firstCount === secondCount };
  }
  if (first) return decided("dmy", `line ${first.line} has ${first.value} as its first number`);
  if (second) return decided("mdy", `line ${second.line} has ${second.value} as its second number`);
  return null;
}

function byFileNames(tally: ShapeTally): DateOrderDecision | null {
  const { dmy, mdy } = tally.orders;
  if (dmy.fileNames === mdy.fileNames) return null;
  const order = dmy.fileNames > mdy.fileNames ? "dmy" : "mdy";
  return decided(order, `the file attached in line ${tally.orders[order].fileNameLine} carries the date in its name`);
}

/** Messages that lie ahead were dated otherwise. */
function byToday({ orders: { dmy, mdy } }: ShapeTally, lastDate: number): DateOrderDecision | null {
  const isDayAhead = Math.floor(dmy.all.latest / secondsPerDay) > lastDate;
  const isMonthAhead = Math.floor(mdy.all.latest / secondsPerDay) > lastDate;
  if (isDayAhead === isMonthAhead) return null;
  return decided(isDayAhead ? "mdy" : "dmy", "read the other way, messages would lie ahead of the day of reading");
}

function byTimeRunningForwards(tally: ShapeTally): DateOrderDecision | null {
  const { dmy, mdy } = tally.orders;
  const order = dmy.backSteps < mdy.backSteps ? "dmy" : "mdy";
  const fewer = Math.min(dmy.backSteps, mdy.backSteps);
  const more = Math.max(dmy.backSteps, mdy.backSteps);
  if (more - fewer < 3 || fewer > tally.headers / 100) return null;
  return decided(order, `read the other way, the dates would go backwards ${more} times`);
}

function byWayOfWriting(tally: ShapeTally, languages: readonly string[]): DateOrderDecision {
  const { shape, headers } = tally;
  if (dayFirstSigns.has(shape.dateSign)) return decided("dmy", "dates with dots or dashes have the day first");
  const isAmericanClock = shape.hasPeriod && tally.upperPeriods > tally.lowerPeriods;
  const [language] = languages;
  if (language && !languages.includes("en") && !isAmericanClock) {
    return decided("dmy", `the phone's language (${language}) has the day first`);
  }
  const monthFirst = shape.hasPeriod
    ? tally.upperPeriods >= tally.lowerPeriods && tally.padded === 0
    : shape.fourDigitYear === null && tally.padded === 0 && tally.single > 0 && shape.key.includes(",");
  const order = monthFirst ? "mdy" : "dmy";
  const proof = `no number of its ${headers} dates is above 12; phones that write dates this way mostly have the ${monthFirst ? "month" : "day"} first`;
  return { order, proof, ambiguous: tally.asymmetric > 0 };
}

function decided(order: DateOrder, proof: string): DateOrderDecision {
  return { order, proof, ambiguous: false };
}
