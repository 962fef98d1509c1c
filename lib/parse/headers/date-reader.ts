import type { DateOrder } from "../chat-profile.ts";
import type { HeaderShape } from "./header-shape.ts";
import { dateNumber } from "./local-time.ts";
import type { HeaderNumbers } from "./match-header.ts";

/** Reads the dates of headers in one order. Those of a day come one after the other, so the last answer is kept. */
export class DateReader {
  readonly #shape: HeaderShape;
  readonly #order: DateOrder;
  #first = -1;
  #second = -1;
  #third = -1;
  #date = -1;

  constructor(shape: HeaderShape, order: DateOrder) {
    this.#shape = shape;
    this.#order = order;
  }

  /** The date as `dateNumber` gives it, -1 for one that does not exist. */
  read(numbers: HeaderNumbers): number {
    const { dateAt } = this.#shape;
    const first = numbers.values[dateAt] ?? 0;
    const second = numbers.values[dateAt + 1] ?? 0;
    const third = numbers.values[dateAt + 2] ?? 0;
    if (first !== this.#first || second !== this.#second || third !== this.#third) {
      this.#first = first;
      this.#second = second;
      this.#third = third;
      this.#date = dateNumber(this.#shape, numbers, this.#order);
    }
    return this.#date;
  }
}
