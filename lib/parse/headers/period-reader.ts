import { charClasses } from "#lib/text/char-classes.ts";
import { equalUnits } from "#lib/text/equal-units.ts";
import { textOf } from "#lib/text/text-of.ts";
import { dayPeriodWord } from "./day-period-word.ts";
import { type DayPeriod, dayPeriodOf } from "./day-periods.ts";
import { isWordStop } from "./scan-word.ts";

const longestWord = 24;
/** Some languages tell the hours of the night from those of the morning, and write both halves in several ways. */
const maxKept = 8;

/** The units up to what ends every word, and the word found at their start. */
type Kept = { units: Uint16Array; length: number; period: DayPeriod };

/** Reads words for the half of the day. The last few are kept, since they come again. */
export class PeriodReader {
  period: DayPeriod = 0;
  readonly #kept: Kept[] = [];
  #next = 0;

  /** How long the word is that starts at `at`: 0 when it is none, else `period` says which half of the day it means. */
  read(units: Uint16Array, at: number, end: number): number {
    const limit = Math.min(end, at + longestWord);
    let stop = at;
    while (stop < limit && !isWordStop(units[stop] ?? 0)) stop++;
    for (const kept of this.#kept) {
      if (!equalUnits(kept.units, units, at, stop)) continue;
      this.period = kept.period;
      return kept.length;
    }
    const word = dayPeriodWord(textOf(units, at, limit), 0, limit - at);
    this.period = dayPeriodOf(word);
    // Right behind a letter a dash may join it to the next word: then what stands before the dash does not tell.
    const isOpen = stop === limit || charClasses[units[stop - 1] ?? 0] === 0;
    if (!isOpen) {
      this.#kept[this.#next] = { units: units.slice(at, stop), length: word.length, period: this.period };
      this.#next = (this.#next + 1) % maxKept;
    }
    return word.length;
  }
}
