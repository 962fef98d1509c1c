/*
 * Rule: messages that are surely the same tell how far the two clocks are apart. One distance that most share is the clock's;
 * a second one by whole quarter hours is summer time or a journey; a spread around it is two phones, each with its own clock.
 * Example: +7200 for most and +3600 for three weeks of March: Berlin and New York.
 */

import type { ChatKeys } from "./chat-keys.ts";
import type { Anchors } from "./find-anchors.ts";

export type SharedClock = {
  /** Seconds that the coarser of the two clocks shows. */
  unit: 1 | 60;
  /** For each incoming message what its clock lacks to the existing one, in seconds. */
  shift: Int32Array;
  /** Where the shift changes somewhere near: the other one; else the same. */
  otherShift: Int32Array;
  mainShift: number;
  /** How far apart the times of one message may still be, in seconds. */
  tolerance: number;
  /** Numbers of the anchors that keep to the clock. */
  kept: Int32Array;
};

const minute = 60;
const quarter = 15;
/** Time zones lie up to 26 hours apart. */
const farthest = 26 * 60;
const leastVotes = 3;
const leastForOther = 10;
/** Seconds. */
const leastOfTwoClocks = 10;
/** Seconds around a distance that still count as it. */
const spread = 150;

export function findClock(existing: ChatKeys, incoming: ChatKeys, anchors: Anchors): SharedClock {
  const unit = existing.precision === "minute" || incoming.precision === "minute" ? minute : 1;
  const gaps = Float64Array.from(anchors.incoming, (right, at) => {
    const left = anchors.existing[at] ?? 0;
    return floorTo(existing.localSeconds[left] ?? 0, unit) - floorTo(incoming.localSeconds[right] ?? 0, unit);
  });
  const votes = countMinutes(gaps);
  const best = bestMinute(votes, () => true);
  const near = gaps.filter((gap) => Math.abs(gap - best * minute) <= spread).sort();
  const isProved = near.length >= leastVotes;
  const mainShift = isProved ? (near[near.length >> 1] ?? 0) : 0;
  // Zones differ by quarters of an hour; clocks that are apart by anything else never keep their distance.
  const leastTolerance = mainShift % (quarter * minute) === 0 ? 0 : Math.max(unit, leastOfTwoClocks);
  const tolerance = isProved ? Math.max(spreadOf(near, mainShift), leastTolerance) : 0;
  const shifts = [mainShift];
  if (isProved) {
    const other = bestMinute(
      votes,
      (at) => at !== best && Math.abs(at - best) >= 2 * quarter && (at - best) % quarter === 0,
    );
    const count = scoreOf(votes, other) / 2;
    if (count >= Math.max(leastForOther, near.length / 50)) shifts.push(mainShift + (other - best) * minute);
  }
  const shiftOf = (gap: number) => shifts.findIndex((shift) => Math.abs(gap - shift) <= tolerance);
  return { unit, mainShift, tolerance, ...spreadShifts(incoming.length, anchors, gaps.map(shiftOf), shifts) };
}

/** Gives every message the shift of the anchors around it; an anchor that no neighbour agrees with is left out. */
function spreadShifts(length: number, anchors: Anchors, choices: Float64Array, shifts: number[]) {
  const kept: number[] = [];
  const near = [...choices.keys()].filter((at) => (choices[at] ?? -1) >= 0);
  for (const [place, at] of near.entries()) {
    const choice = choices[at];
    const neighbours = [near[place - 1], near[place + 1]].flatMap((index) =>
      index === undefined ? [] : [choices[index]],
    );
    if (choice === 0 || neighbours.includes(choice)) kept.push(at);
  }
  const shift = new Int32Array(length).fill(shifts[0] ?? 0);
  const otherShift = Int32Array.from(shift);
  if (shifts.length > 1) {
    for (let place = 0; place <= kept.length; place++) {
      const from = place === 0 ? 0 : (anchors.incoming[kept[place - 1] ?? 0] ?? 0);
      const to = place === kept.length ? length : (anchors.incoming[kept[place] ?? 0] ?? 0);
      const after = shifts[choices[kept[Math.min(place, kept.length - 1)] ?? 0] ?? 0] ?? 0;
      const before = shifts[choices[kept[Math.max(place - 1, 0)] ?? 0] ?? 0] ?? 0;
      shift.fill(before, from, to);
      otherShift.fill(after, from, to);
      if (place < kept.length) {
        shift[to] = after;
        otherShift[to] = after;
      }
    }
  }
  return { shift, otherShift, kept: Int32Array.from(kept) };
}

function countMinutes(gaps: Float64Array): Int32Array {
  const votes = new Int32Array(2 * farthest + 1);
  for (const gap of gaps) {
    const at = Math.round(gap / minute) + farthest;
    if (at >= 0 && at < votes.length) votes[at] = (votes[at] ?? 0) + 1;
  }
  return votes;
}

/** The minute with the most votes on it and beside it; of equals the one nearest to no difference. */
function bestMinute(votes: Int32Array, isAllowed: (at: number) => boolean): number {
  let best = 0;
  let most = isAllowed(0) ? scoreOf(votes, 0) : -1;
  for (let distance = 1; distance <= farthest; distance++) {
    for (const at of [distance, -distance]) {
      const score = isAllowed(at) ? scoreOf(votes, at) : -1;
      if (score > most) {
        best = at;
        most = score;
      }
    }
  }
  return best;
}

function scoreOf(votes: Int32Array, at: number): number {
  const index = at + farthest;
  return 2 * (votes[index] ?? 0) + (votes[index - 1] ?? 0) + (votes[index + 1] ?? 0);
}

/** Twice what 99 in 100 of those seen lie within: chance alone brings single ones near, and others lie farther off. */
function spreadOf(near: Float64Array, middle: number): number {
  const distances = near.map((gap) => Math.abs(gap - middle)).sort();
  return 2 * (distances[Math.ceil(distances.length * 0.99) - 1] ?? 0);
}

/** The time that a clock shows which counts in `unit` seconds. */
export function floorTo(seconds: number, unit: number): number {
  return Math.floor(seconds / unit) * unit;
}
