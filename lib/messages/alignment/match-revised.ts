/*
 * Rule: a message that was edited or revoked is the one that says what it said before, of the same person at the same time.
 * Example: "10:03 Ann: at nien" in an export, and "at nine" live, which was "at nien" until 10:05.
 */

import type { ChatKeys } from "./chat-keys.ts";
import { FreePlaces } from "./free-places.ts";
import type { NumberedKeys } from "./number-keys.ts";

/** Seconds that two clocks may show one message apart at least. */
const leastSlack = 2;

/** @param matchOf for each incoming message the existing one, or -1; is completed */
export function matchRevised(
  sides: { existing: ChatKeys; incoming: ChatKeys },
  numbered: NumberedKeys,
  tolerance: number,
  matchOf: Int32Array,
): void {
  const slack = Math.max(tolerance, leastSlack);
  const taken = new Uint8Array(sides.existing.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const isFree = {
    existing: (one: number) => taken[one] === 0,
    incoming: (at: number) => (matchOf[at] ?? -1) < 0,
  };
  match("incoming", "existing");
  match("existing", "incoming");

  function match(from: "existing" | "incoming", to: "existing" | "incoming"): void {
    const revised = [...sides[from].earlier].filter(([at]) => isFree[from](at));
    if (revised.length === 0) return;
    const [own, others] = [numbered[from], numbered[to]];
    const free = new FreePlaces(others, isFree[to]);
    for (const [at, texts] of revised) {
      const [person, time] = [own.people[at] ?? -1, own.times[at] ?? 0];
      for (let index = free.find(person, time - slack); ; index = free.after(index)) {
        const other = free.at(index);
        if (other < 0 || others.people[other] !== person || (others.times[other] ?? 0) > time + slack) break;
        if (!texts.includes(sides[to].text[other] ?? 0)) continue;
        free.take(index);
        const [one, fresh] = from === "incoming" ? [other, at] : [at, other];
        matchOf[fresh] = one;
        taken[one] = 1;
        break;
      }
    }
  }
}
