import { type Hash64, hashWith } from "./message-hash.ts";

const minuteMs = 60_000;

/**
 * Tells which one of equal messages inside the same minute a message is, from 1. It counts over the whole file and not
 * only over neighbours, because the clocks of some files go back. An open-addressing table of 12 bytes a message,
 * at most half full: a Map would take six times that.
 */
export function createOccurrenceCounter(): (hash: Hash64, localMs: number) => number {
  let keys = new Int32Array(2 << 12);
  let counts = new Uint32Array(1 << 12);
  let used = 0;

  function slotOf(high: number, low: number): number {
    const mask = counts.length - 1;
    let slot = low & mask;
    while (counts[slot] !== 0 && (keys[slot * 2] !== high || keys[slot * 2 + 1] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    const oldKeys = keys;
    const oldCounts = counts;
    keys = new Int32Array(oldKeys.length * 2);
    counts = new Uint32Array(oldCounts.length * 2);
    for (const [old, count] of oldCounts.entries()) {
      if (count === 0) continue;
      const high = oldKeys[old * 2] ?? 0;
      const low = oldKeys[old * 2 + 1] ?? 0;
      put(slotOf(high, low), high, low, count);
    }
  }

  function put(slot: number, high: number, low: number, count: number): void {
    keys[slot * 2] = high;
    keys[slot * 2 + 1] = low;
    counts[slot] = count;
  }

  return (hash, localMs) => {
    const { high, low } = hashWith(hash, Math.floor(localMs / minuteMs));
    const slot = slotOf(high, low);
    const count = (counts[slot] ?? 0) + 1;
    put(slot, high, low, count);
    if (count === 1 && ++used * 2 > counts.length) grow();
    return count;
  };
}
