import type { Alignment } from "./alignment.ts";
import type { NumberedKeys } from "./number-keys.ts";

/** Of the messages that both could have: with fewer in common than this share it is another chat. */
const leastShare = 0.2;
/** A message or two that are the same by chance prove nothing. */
const leastProof = 3;

/** @param isPlain the same phone: no other clock, no other names, nothing contradictory */
export function relateChats(
  { existing, incoming }: NumberedKeys,
  matchOf: Int32Array,
  isPlain: boolean,
): Alignment["relation"] {
  const matched = matchOf.reduce((sum, match) => sum + Number(match >= 0), 0);
  const common = Math.min(countWithin(existing.times, incoming.times), countWithin(incoming.times, existing.times));
  if (matched === 0 || matched < common * leastShare) return "unrelated";
  if (!isPlain || matched < Math.min(leastProof, matchOf.length, existing.times.length)) return "overlaps";
  if (matched === matchOf.length && matched === existing.times.length) return "same";
  const reachesEnd = matchOf[matched - 1] === existing.times.length - 1;
  return isRun(matchOf, matched) && reachesEnd ? "extends" : "overlaps";
}

/** Whether the first `count` are existing messages that lie next to each other. */
function isRun(matchOf: Int32Array, count: number): boolean {
  for (let at = 0; at < count; at++)
    if (matchOf[at] !== (matchOf[0] ?? 0) + at || (matchOf[at] ?? -1) < 0) return false;
  return true;
}

/** How many of `times` lie within the span of `others`. */
function countWithin(times: Float64Array, others: Float64Array): number {
  let first = Infinity;
  let last = -Infinity;
  for (const time of others) {
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return times.reduce((sum, time) => sum + Number(time >= first && time <= last), 0);
}
