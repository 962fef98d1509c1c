import type { ChatKeys } from "./chat-keys.ts";
import type { NumberedKeys } from "./number-keys.ts";

const wordsDepend = 2;
/** Messages of one sender and minute that are looked at for one; more are made up to cost time. */
const farthest = 64;

/**
 * Matches what one export shows by name and the other as left out, by sender and time, the first with the first. Two names
 * are two files, unless each is from another phone, which gives names of its own.
 * @param matchOf is completed
 */
export function matchLoose(
  existing: ChatKeys,
  incoming: ChatKeys,
  numbered: NumberedKeys,
  { tolerance, isOtherPhone }: { tolerance: number; isOtherPhone: boolean },
  matchOf: Int32Array,
): void {
  const taken = new Uint8Array(existing.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const { existing: left, incoming: right } = numbered;
  const free = orderOf(left, (at) => existing.loose[at] !== 0 && taken[at] === 0);
  const wanting = orderOf(right, (at) => incoming.loose[at] !== 0 && (matchOf[at] ?? -1) < 0);

  let first = 0;
  for (const at of wanting) {
    const person = right.people[at] ?? -1;
    const time = right.times[at] ?? 0;
    while (first < free.length && isEarlier(free[first] ?? 0, person, time - tolerance)) first++;
    for (let index = first; index < Math.min(free.length, first + farthest); index++) {
      const one = free[index] ?? 0;
      if (left.people[one] !== person || (left.times[one] ?? 0) > time + tolerance) break;
      if (taken[one] === 1 || !mayBeSame(one, at)) continue;
      matchOf[at] = one;
      taken[one] = 1;
      break;
    }
  }

  function isEarlier(one: number, person: number, time: number): boolean {
    const whose = left.people[one] ?? -1;
    return whose < person || (whose === person && (left.times[one] ?? 0) < time);
  }

  function mayBeSame(one: number, other: number): boolean {
    return isOtherPhone || existing.loose[one] !== wordsDepend || incoming.loose[other] !== wordsDepend;
  }
}

/** Numbers of the wanted messages, by sender, then time, then place. */
function orderOf(side: { times: Float64Array; people: Int32Array }, isWanted: (at: number) => boolean): Int32Array {
  const { times, people } = side;
  return Int32Array.from(people.keys())
    .filter(isWanted)
    .sort(
      (one, other) =>
        (people[one] ?? 0) - (people[other] ?? 0) || (times[one] ?? 0) - (times[other] ?? 0) || one - other,
    );
}
