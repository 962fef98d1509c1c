import { charClasses } from "#lib/text/char-classes.ts";
import { textOf } from "#lib/text/text-of.ts";
import { dayPeriodWord } from "./day-period-word.ts";
import { type DayPeriod, dayPeriodOf } from "./day-periods.ts";
import { isWordStop } from "./scan-word.ts";

const longestWord = 24;

/** Reads words for the half of the day. The last one is kept, since it mostly comes again. */
export class PeriodReader {
  period: DayPeriod = 0;
  readonly #kept = new Uint16Array(longestWord);
  #keptLength = 0;
  #length = 0;

  /** How long the word is that starts at `at`: 0 when it is none, else `period` says which half of the day it means. */
  read(units: Uint16Array, at: number, end: number): number {
    const limit = Math.min(end, at + longestWord);
    let stop = at;
    while (stop < limit && !isWordStop(units[stop] ?? 0)) stop++;
    if (this.#isKept(units, at, stop)) return this.#length;
    const word = dayPeriodWord(textOf(units, at, limit), 0, limit - at);
    this.period = dayPeriodOf(word);
    this.#length = word.length;
    // Right behind a letter a dash may join it to the next word: then what stands before the dash does not tell.
    const isOpen = stop === limit || charClasses[units[stop - 1] ?? 0] === 0;
    this.#keptLength = isOpen ? 0 : stop - at;
    for (let i = 0; i < this.#keptLength; i++) this.#kept[i] = units[at + i] ?? 0;
    return word.length;
  }

  #isKept(units: Uint16Array, at: number, stop: number): boolean {
    if (stop - at !== this.#keptLength || stop === at) return false;
    for (let i = at; i < stop; i++) if (this.#kept[i - at] !== units[i]) return false;
    return true;
  }
}
