/*
 * Rule: equal messages are matched in their order. Two phones stamp one message with two clocks and may show two messages the
 * other way round: what the order leaves over is matched within the time that their clocks are apart.
 * Example: one phone has "hi" and "yo" at 10:00, the other "yo" at 10:00 and "hi" at 10:01: two messages, not four.
 */

import type { Anchors } from "./anchors.ts";
import { matchInOrder } from "./match-in-order.ts";
import { matchWithin } from "./match-within.ts";
import type { NumberedKeys } from "./number-keys.ts";
import type { SharedClock } from "./shared-clock.ts";

/**
 * @param anchors where one of them is left over, the two readings have another order
 * @returns for each incoming message the existing one, or -1
 */
export function matchTexts(
  { existing, incoming, keyCount, textCount }: NumberedKeys,
  anchors: Anchors,
  { clock, isOtherPhone }: { clock: SharedClock; isOtherPhone: boolean },
): { matchOf: Int32Array; isReordered: boolean } {
  const { unit, shift, otherShift } = clock;
  const isFine = unit === 1 && clock.tolerance > 0;
  const matchOf = isFine ? new Int32Array(incoming.keys.length).fill(-1) : matchInOrder(existing, incoming, keyCount);
  const isReordered = anchors.incoming.some((at, index) => {
    const one = anchors.existing[index] ?? 0;
    return matchOf[at] === -1 && existing.keys[one] === incoming.keys[at];
  });
  if (!isFine && (isOtherPhone || isReordered)) matchWithin(existing, incoming, { tolerance: 0, textCount }, matchOf);
  // Who sees another order sees another minute now and then.
  const tolerance = isReordered && unit > 1 ? Math.max(unit, clock.tolerance) : clock.tolerance;
  if (tolerance > 0) {
    matchWithin(existing, incoming, { tolerance, textCount }, matchOf);
    const isBorder = (at: number) => matchOf[at] === -1 && shift[at] !== otherShift[at];
    if (shift.some((_, at) => isBorder(at))) {
      const times = incoming.times.map((time, at) =>
        isBorder(at) ? time + (otherShift[at] ?? 0) - (shift[at] ?? 0) : time,
      );
      matchWithin(existing, { texts: incoming.texts, times }, { tolerance, textCount }, matchOf);
    }
  }
  return { matchOf, isReordered };
}
