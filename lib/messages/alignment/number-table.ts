/** Numbers whole numbers below 2^53 from 0 in the order they come: open addressing, at most half full, 24 bytes each. */
export class NumberTable {
  #keys: Float64Array;
  #ids: Int32Array;
  size = 0;

  /** @param expected how many different ones may come; more are taken too */
  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#keys = new Float64Array(slots);
    this.#ids = new Int32Array(slots).fill(-1);
  }

  /** The number of `key`, or -1 when it has none. */
  find(key: number): number {
    return this.#ids[this.#slotOf(key)] ?? -1;
  }

  add(key: number): number {
    const slot = this.#slotOf(key);
    const id = this.#ids[slot] ?? -1;
    if (id >= 0) return id;
    this.#keys[slot] = key;
    this.#ids[slot] = this.size++;
    if (this.size * 2 > this.#ids.length) this.#grow();
    return this.size - 1;
  }

  #slotOf(key: number): number {
    const mask = this.#ids.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & mask; this.#ids[slot] !== -1; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === key) break;
    }
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#keys = new Float64Array(keys.length * 2);
    this.#ids = new Int32Array(keys.length * 2).fill(-1);
    for (const [at, id] of ids.entries()) {
      if (id < 0) continue;
      const key = keys[at] ?? 0;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#ids[slot] = id;
    }
  }
}
