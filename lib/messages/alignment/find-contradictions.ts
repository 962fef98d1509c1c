import type { Alignment } from "./alignment.ts";
import type { NumberedKeys } from "./number-keys.ts";

/** Finds the places between two matches where either side has something else by the same sender at the same time. */
export function findContradictions(
  { existing, incoming }: NumberedKeys,
  matchOf: Int32Array,
  tolerance: number,
): Alignment["contradictions"] {
  const taken = new Uint8Array(existing.times.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const found: Alignment["contradictions"] = [];
  let left = 0;
  for (const [at, match] of matchOf.entries()) {
    if (match >= 0) {
      left = Math.max(left, match + 1);
      continue;
    }
    const time = incoming.times[at] ?? 0;
    for (let one = left; one < taken.length && taken[one] === 0; one++) {
      const gap = (existing.times[one] ?? 0) - time;
      if (gap > tolerance) break;
      if (gap < -tolerance) {
        left = one + 1;
      } else if (existing.people[one] === incoming.people[at]) {
        found.push({ existing: one, incoming: at });
        left = one + 1;
        break;
      }
    }
  }
  return found;
}
