import type { Hash64 } from "../message-hash.ts";

/** The highest 53 bits of a hash as a whole number, which is as much as a float64 holds. */
export function textKey({ high, low }: Hash64): number {
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
