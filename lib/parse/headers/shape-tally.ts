import type { DateOrder } from "../chat-profile.ts";
import { DateReader } from "./date-reader.ts";
import type { HeaderShape } from "./header-shape.ts";
import { daysBetween, secondsOfDay } from "./local-time.ts";
import type { HeaderNumbers } from "./match-header.ts";
import { StepsBack } from "./steps-back.ts";

/** A number of headers, and their earliest and latest moment: date number * 86,400 + seconds. */
export type Span = {
  count: number;
  earliest: number;
  latest: number;
  /** The earliest, leaving out those that lie far behind the rest. */
  earliestNear: number;
  /** Among all headers, and leaving out those that lie far behind the rest. */
  stepsBack: StepsBack;
  stepsBackNear: StepsBack;
};

/** What the headers of one shape say under one date order. */
export type OrderTally = {
  dates: DateReader;
  /** All headers whose date exists under the order; of these, those not after a bare line feed. */
  all: Span;
  notAfterLf: Span;
  /** Times a date lies more than a day before the one above it. */
  backSteps: number;
  lastDate: number;
  /** Attached files whose name carries the date of their header, and the line of the first. */
  fileNames: number;
  fileNameLine: number;
};

/** Evidence for the date order, gathered header by header. Numbers are those of the date, in the order of the line. */
export class ShapeTally {
  readonly shape: HeaderShape;
  headers = 0;
  /** Line of the first header, from 1. */
  firstLine = 0;
  headersAfterLf = 0;
  headersAfterCrLf = 0;
  upperPeriods = 0;
  lowerPeriods = 0;
  padded = 0;
  single = 0;
  /** Headers that are two different dates under day first and month first. */
  asymmetric = 0;
  /** Line and value of the first number above 12 (31 for a year) at each of the three places. */
  readonly over12: ({ line: number; value: number } | null)[] = [null, null, null];
  readonly over31: ({ line: number; value: number } | null)[] = [null, null, null];
  readonly over12Count = [0, 0, 0];
  /** The lowest number at each of the three places. */
  readonly lowest = [99, 99, 99];
  readonly distinct = [new Set<number>(), new Set<number>(), new Set<number>()];
  readonly orders: Record<DateOrder, OrderTally>;
  readonly #tallies: readonly OrderTally[];
  readonly #lastNumbers = [-1, -1, -1];

  constructor(shape: HeaderShape) {
    this.shape = shape;
    this.orders = { dmy: emptyOrder(shape, "dmy"), mdy: emptyOrder(shape, "mdy"), ymd: emptyOrder(shape, "ymd") };
    this.#tallies = Object.values(this.orders);
  }

  /**
   * @param isFarBack whether the header lies far behind those before it
   * @returns false when its date or time does not exist in any order
   */
  add(numbers: HeaderNumbers, line: number, lineEnd: "none" | "lf" | "crlf", isFarBack: boolean): boolean {
    const seconds = secondsOfDay(this.shape, numbers);
    if (seconds < 0) return false;
    let exists = false;
    for (const tally of this.#tallies) {
      const date = tally.dates.read(numbers);
      if (date < 0) continue;
      exists = true;
      const moment = date * 86_400 + seconds;
      extend(tally.all, moment, line, isFarBack);
      if (lineEnd !== "lf") extend(tally.notAfterLf, moment, line, isFarBack);
      if (date < tally.lastDate && daysBetween(date, tally.lastDate) > 1.5) tally.backSteps++;
      tally.lastDate = date;
    }
    if (!exists) return false;
    if (this.headers++ === 0) this.firstLine = line;
    if (lineEnd === "lf") this.headersAfterLf++;
    else if (lineEnd === "crlf") this.headersAfterCrLf++;
    this.#addNumbers(numbers, line);
    return true;
  }

  #addNumbers(numbers: HeaderNumbers, line: number): void {
    const { dateAt, fourDigitYear } = this.shape;
    for (let place = 0; place < 3; place++) {
      const value = numbers.values[dateAt + place] ?? 0;
      if (value > 12) this.over12Count[place] = (this.over12Count[place] ?? 0) + 1;
      if (value === this.#lastNumbers[place]) continue;
      this.#lastNumbers[place] = value;
      this.#meetNumber(place, value, line);
    }
    if (numbers.values[dateAt] !== numbers.values[dateAt + 1]) this.asymmetric++;
    const dateBits = 0b11 << (fourDigitYear === 0 ? dateAt + 1 : dateAt);
    if (numbers.paddedBits & dateBits) this.padded++;
    if (numbers.singleBits & dateBits) this.single++;
    if (numbers.period > 0) numbers.isPeriodUpper ? this.upperPeriods++ : this.lowerPeriods++;
  }

  #meetNumber(place: number, value: number, line: number): void {
    if (value > 12 && !this.over12[place]) this.over12[place] = { line, value };
    if (value > 31 && !this.over31[place]) this.over31[place] = { line, value };
    if (this.shape.fourDigitYear !== null) return;
    this.distinct[place]?.add(value);
    if (value < (this.lowest[place] ?? 0)) this.lowest[place] = value;
  }

  /** The date number under the order that the numbers seen so far prove; -1 while none is, and for no date. */
  provisionalDate(numbers: HeaderNumbers): number {
    const order = this.#provisionalOrder();
    return order ? this.orders[order].dates.read(numbers) : -1;
  }

  #provisionalOrder(): DateOrder | null {
    if (this.shape.fourDigitYear === 0) return "ymd";
    if (this.over12[0]) return "dmy";
    return this.over12[1] ? "mdy" : null;
  }

  /** Counts a file name's own date, a date number, as a witness for the orders under which the header says the same. */
  addFileName(numbers: HeaderNumbers, fileDate: number, line: number): void {
    for (const tally of this.#tallies) {
      if (tally.dates.read(numbers) !== fileDate) continue;
      tally.fileNames++;
      if (tally.fileNameLine === 0) tally.fileNameLine = line;
    }
  }
}

function extend(span: Span, moment: number, line: number, isFarBack: boolean): void {
  span.count++;
  span.stepsBack.add(moment, line);
  if (!isFarBack) span.stepsBackNear.add(moment, line);
  if (moment < span.earliest) span.earliest = moment;
  if (moment < span.earliestNear && !isFarBack) span.earliestNear = moment;
  if (moment > span.latest) span.latest = moment;
}

function emptyOrder(shape: HeaderShape, order: DateOrder): OrderTally {
  const spans = { all: emptySpan(), notAfterLf: emptySpan() };
  return { dates: new DateReader(shape, order), ...spans, backSteps: 0, lastDate: 0, fileNames: 0, fileNameLine: 0 };
}

function emptySpan(): Span {
  const never = Number.POSITIVE_INFINITY;
  const stepsBack = { stepsBack: new StepsBack(), stepsBackNear: new StepsBack() };
  return { count: 0, earliest: never, latest: Number.NEGATIVE_INFINITY, earliestNear: never, ...stepsBack };
}
