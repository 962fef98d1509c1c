/*
 * Rule: what one export shows by name and the other as left out is matched by sender and time, the first with the first, and
 * so is a deleted message with what it was. Two names are two files, two wordings two notices, unless each is from another
 * phone or language. One phone never changes the order of its messages.
 * Example: "10:00 Ann: <Media omitted>" beside "10:00 Ann: IMG-20240105-WA0003.jpg (file attached)".
 */

import type { ChatKeys } from "./chat-keys.ts";
import { FreePlaces } from "./free-places.ts";
import { nextMatches } from "./next-matches.ts";
import type { NumberedKeys } from "./number-keys.ts";

const wordsDepend = 2;
const gone = 3;
/** Messages of one sender and time that are looked at for one; more are made up to cost time. */
const farthest = 64;

/** @param matchOf for each incoming message the existing one, or -1; is completed */
export function matchLoose(
  existing: ChatKeys,
  incoming: ChatKeys,
  { existing: left, incoming: right }: NumberedKeys,
  { tolerance, isOtherPhone }: { tolerance: number; isOtherPhone: boolean },
  matchOf: Int32Array,
): void {
  const taken = new Uint8Array(existing.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const isOtherLanguage = isOtherPhone || speaksOtherLanguage();
  match(
    (one) => existing.loose[one] === 1 || existing.loose[one] === wordsDepend,
    (at) => incoming.loose[at] === 1 || incoming.loose[at] === wordsDepend,
  );
  match(
    () => true,
    (at) => incoming.loose[at] === gone,
  );

  function match(isWanted: (one: number) => boolean, isLooking: (at: number) => boolean): void {
    const free = new FreePlaces(left, (one) => taken[one] === 0 && isWanted(one));
    const limits = nextMatches(matchOf, existing.length);
    let last = -1;
    for (let at = 0; at < matchOf.length; at++) {
      if ((matchOf[at] ?? -1) < 0 && isLooking(at)) {
        const one = find(free, at, isOtherPhone ? -1 : last, isOtherPhone ? existing.length : (limits[at] ?? 0));
        if (one >= 0) {
          matchOf[at] = one;
          taken[one] = 1;
        }
      }
      last = Math.max(last, matchOf[at] ?? -1);
    }
  }

  /** The first free one that may be the message and lies between the two that its neighbours are. */
  function find(free: FreePlaces, at: number, after: number, before: number): number {
    const person = right.people[at] ?? -1;
    const time = right.times[at] ?? 0;
    let index = free.find(person, time - tolerance);
    for (let looked = 0; looked < farthest; index = free.after(index)) {
      const one = free.at(index);
      if (one < 0 || left.people[one] !== person || (left.times[one] ?? 0) > time + tolerance) return -1;
      if (one <= after) {
        // Nothing that comes later can be it any more.
        free.take(index);
        continue;
      }
      if (one < before && mayBeSame(one, at)) {
        free.take(index);
        return one;
      }
      looked++;
    }
    return -1;
  }

  function mayBeSame(one: number, at: number): boolean {
    if (existing.loose[one] !== wordsDepend || incoming.loose[at] !== wordsDepend) return true;
    return isOtherPhone || (isOtherLanguage && left.people[one] === -1);
  }

  /** More notices that stand at one time with two wordings than such that are the same. */
  function speaksOtherLanguage(): boolean {
    const times = new Set<number>();
    for (const [at, person] of left.people.entries()) if (person < 0 && !taken[at]) times.add(left.times[at] ?? 0);
    if (times.size === 0) return false;
    let same = 0;
    let different = 0;
    for (const [at, person] of right.people.entries()) {
      if (person >= 0) continue;
      if ((matchOf[at] ?? -1) >= 0) same++;
      else if (times.has(right.times[at] ?? 0)) different++;
    }
    return different > same;
  }
}
