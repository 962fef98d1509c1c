/*
 * Rule: messages that are surely the same tell how far the two clocks are apart. One distance that most share is the clock's;
 * another by whole half hours is summer time or a journey; one sender's own is a phone whose clock goes wrong; a spread around
 * these is two phones that never show exactly the same.
 * Example: +7200 for most and +3600 for three weeks of March: Berlin and New York.
 */

import type { Anchors } from "./anchors.ts";
import type { ChatKeys } from "./chat-keys.ts";
import { findMainShift } from "./find-main-shift.ts";
import { findOffsets } from "./find-offsets.ts";
import { floorTo } from "./floor-to.ts";
import type { SharedClock } from "./shared-clock.ts";
import { spreadShifts } from "./spread-shifts.ts";

const minute = 60;
const quarter = 15 * minute;
/** Summer time is an hour, on Lord Howe Island half of one. */
const zoneStep = 30 * minute;
const farthest = 26 * 60 * minute;
/** Seconds around a distance that still count as it. */
const spread = 150;
/** Seconds that clocks of two phones are given at least. */
const leastOfTwoClocks = 10;

export function findClock(existing: ChatKeys, incoming: ChatKeys, anchors: Anchors): SharedClock {
  const unit = existing.precision === "minute" || incoming.precision === "minute" ? minute : 1;
  const gaps = Float64Array.from(anchors.incoming, (right, at) => {
    const left = anchors.existing[at] ?? 0;
    return floorTo(existing.localSeconds[left] ?? 0, unit) - floorTo(incoming.localSeconds[right] ?? 0, unit);
  });
  const plausible = gaps.filter((gap) => Math.abs(gap) <= farthest);
  const mainShift = findMainShift(plausible);
  if (mainShift === null) return agreeing(incoming.length, unit);

  const senders = anchors.incoming.map((at) => incoming.sender[at] ?? -1);
  const rests = gaps.map((gap) => (Math.abs(gap) <= farthest ? gap - mainShift : Number.NaN));
  const areTwoClocks = mainShift % quarter !== 0;
  const offsets = findOffsets(rests, senders, { count: incoming.senders.length, zoneStep, areTwoClocks });
  const inZone = rests.map((rest, at) => rest - (offsets[(senders[at] ?? -1) + 1] ?? 0));
  const zones = inZone.map((rest) => Math.round(rest / zoneStep) * zoneStep);
  const errors = inZone.map((rest, at) => Math.abs(rest - (zones[at] ?? 0)));
  const near = errors.filter((error) => error <= spread).sort();
  if (near.length * 2 < plausible.length) return agreeing(incoming.length, unit);

  // Zones differ by quarters of an hour; clocks that are apart by anything else never keep their distance.
  const isOneClock = !areTwoClocks && offsets.every((offset) => offset % quarter === 0);
  const tolerance = Math.max(spreadOf(near, unit), isOneClock ? 0 : Math.max(unit, leastOfTwoClocks));
  const shifts = zones.map((zone, at) => ((errors[at] ?? 0) <= tolerance ? zone : Number.NaN));
  const { shift, otherShift, kept } = spreadShifts(incoming.length, anchors.incoming, shifts);
  const whole = (zone: number, at: number) => zone + mainShift + (offsets[(incoming.sender[at] ?? -1) + 1] ?? 0);
  return { unit, mainShift, tolerance, kept, shift: shift.map(whole), otherShift: otherShift.map(whole) };
}

function agreeing(length: number, unit: 1 | 60): SharedClock {
  const shift = new Int32Array(length);
  return { unit, mainShift: 0, tolerance: 0, kept: new Int32Array(0), shift, otherShift: shift };
}

/**
 * How far apart the two clocks may show one message: where they show minutes the next minute, else twice what 99 in 100 of
 * those seen lie within, as chance alone brings single ones near.
 */
function spreadOf(near: Float64Array, unit: 1 | 60): number {
  if (unit === 1) return 2 * (near[Math.ceil(near.length * 0.99) - 1] ?? 0);
  return near.some((error) => error > 0) ? Math.max(minute, near[Math.ceil(near.length * 0.995) - 1] ?? 0) : 0;
}
