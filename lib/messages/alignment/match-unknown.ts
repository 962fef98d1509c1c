/*
 * Rule: a message whose text never came is the one that the other reading has of the same person at that time, where no other
 * may be it and it may be no other. What is known of it is when it was sent, or a little later, when it had arrived.
 * Example: "sent" at 10:03:12 without a text, and "10:03:11 Shop: We are open" in the export.
 */

import type { ChatKeys } from "./chat-keys.ts";
import { FreePlaces } from "./free-places.ts";
import type { NumberedKeys, NumberedSide } from "./number-keys.ts";

const unknown = 4;
/** Seconds that a message may lie before what is known of it: nearly always the first, seldom the second. */
const lags = [3, 120];
/** Seconds that a phone's clock may be ahead. */
const lead = 2;
const several = 2;

type Pair = { hollow: number; full: number };

/** @param matchOf for each incoming message the existing one, or -1; is completed */
export function matchUnknown(
  sides: { existing: ChatKeys; incoming: ChatKeys },
  { existing, incoming }: NumberedKeys,
  { unit, tolerance }: { unit: 1 | 60; tolerance: number },
  matchOf: Int32Array,
): void {
  const taken = new Uint8Array(existing.times.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const isFree = {
    existing: (one: number) => taken[one] === 0,
    incoming: (at: number) => (matchOf[at] ?? -1) < 0,
  };
  const take = (one: number, at: number) => {
    matchOf[at] = one;
    taken[one] = 1;
  };
  const slack = Math.max(tolerance, unit === 1 ? 0 : unit);
  for (const lag of lags) {
    const span = { before: Math.max(lag, slack), after: Math.max(lead, slack) };
    for (const { hollow, full } of pair("incoming", "existing", span)) take(full, hollow);
    for (const { hollow, full } of pair("existing", "incoming", span)) take(hollow, full);
  }

  function pair(
    from: "existing" | "incoming",
    to: "existing" | "incoming",
    { before, after }: { before: number; after: number },
  ): Pair[] {
    const [hollows, fulls]: [NumberedSide, NumberedSide] =
      from === "incoming" ? [incoming, existing] : [existing, incoming];
    const wanted = [...hollows.people.keys()].filter((at) => sides[from].loose[at] === unknown && isFree[from](at));
    if (wanted.length === 0) return [];
    const free = new FreePlaces(fulls, (one) => isFree[to](one) && sides[to].loose[one] !== unknown);
    const claims = new Map<number, number>();
    const pairs = wanted.flatMap((hollow) => {
      const [person, time] = [hollows.people[hollow] ?? -1, hollows.times[hollow] ?? 0];
      const found: number[] = [];
      for (let index = free.find(person, time - before); found.length < several; index = free.after(index)) {
        const full = free.at(index);
        if (full < 0 || fulls.people[full] !== person || (fulls.times[full] ?? 0) > time + after) break;
        found.push(full);
      }
      for (const full of found) claims.set(full, (claims.get(full) ?? 0) + 1);
      return found.length === 1 ? [{ hollow, full: found[0] ?? 0 }] : [];
    });
    return pairs.filter(({ full }) => claims.get(full) === 1);
  }
}
