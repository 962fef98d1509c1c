import type { Alignment } from "./alignment.ts";
import type { ChatKeys } from "./chat-keys.ts";
import type { NumberedKeys } from "./number-keys.ts";

const gone = 3;
/** A text that never came contradicts nothing. */
const unknown = 4;
/** Messages of others that are looked at for one; more are made up to cost time. */
const farthest = 64;

/**
 * Finds the places between two matches where either side has something else by the same sender at the same time, and the
 * matches where one side has no more than a note that the message was deleted.
 */
export function findContradictions(
  sides: { existing: ChatKeys; incoming: ChatKeys },
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
      if (sides.incoming.loose[at] === gone && !sides.incoming.earlier.has(at) && sides.existing.loose[match] !== gone)
        found.push({ existing: match, incoming: at });
      left = Math.max(left, match + 1);
      continue;
    }
    if (sides.incoming.loose[at] === unknown) continue;
    const time = incoming.times[at] ?? 0;
    const end = Math.min(taken.length, left + farthest);
    for (let one = left; one < end && taken[one] === 0; one++) {
      const gap = (existing.times[one] ?? 0) - time;
      if (gap > tolerance) break;
      if (gap < -tolerance) {
        left = one + 1;
      } else if (existing.people[one] === incoming.people[at] && sides.existing.loose[one] !== unknown) {
        found.push({ existing: one, incoming: at });
        left = one + 1;
        break;
      }
    }
  }
  return found;
}
