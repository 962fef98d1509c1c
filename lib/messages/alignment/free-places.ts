import type { NumberedSide } from "./number-keys.ts";

/** Messages that may still be matched, by sender, time and place; what is taken is stepped over in no time. */
export class FreePlaces {
  readonly #side: NumberedSide;
  readonly #sorted: Int32Array;
  /** For each place in `#sorted` one from which on the next free one is found. */
  readonly #next: Int32Array;

  constructor(side: NumberedSide, isFree: (at: number) => boolean) {
    const { times, people } = side;
    this.#side = side;
    this.#sorted = Int32Array.from(people.keys().filter(isFree)).sort(
      (one, other) =>
        (people[one] ?? 0) - (people[other] ?? 0) || (times[one] ?? 0) - (times[other] ?? 0) || one - other,
    );
    this.#next = Int32Array.from({ length: this.#sorted.length + 1 }, (_, index) => index);
  }

  /** The first free one of `person` from `time` on, as an index to go on from. */
  find(person: number, time: number): number {
    const { times, people } = this.#side;
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#sorted[middle] ?? 0;
      const whose = people[at] ?? -1;
      if (whose < person || (whose === person && (times[at] ?? 0) < time)) low = middle + 1;
      else high = middle;
    }
    return this.#skip(low);
  }

  /** The message at an index; -1 behind the last. */
  at(index: number): number {
    return this.#sorted[index] ?? -1;
  }

  after(index: number): number {
    return this.#skip(index + 1);
  }

  take(index: number): void {
    this.#next[index] = index + 1;
  }

  #skip(index: number): number {
    let at = index;
    while (this.#next[at] !== at && at < this.#sorted.length) {
      const next = this.#next[at] ?? at;
      this.#next[at] = this.#next[next] ?? next;
      at = next;
    }
    return at;
  }
}
