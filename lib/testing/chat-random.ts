/** A seeded source of chance: the same seed gives the same numbers on every machine (mulberry32). */
export class ChatRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 <= number < 1 */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  /** Picks by Zipf's law: the first item about twice as often as the second, and so on. */
  pickZipf<Item>(items: readonly Item[]): Item {
    const rank = Math.floor((items.length + 1) ** this.next()) - 1;
    return items[Math.min(rank, items.length - 1)] ?? this.pick(items);
  }
}
