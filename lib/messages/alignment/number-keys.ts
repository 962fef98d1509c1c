import type { ChatKeys } from "./chat-keys.ts";
import { floorTo, type SharedClock } from "./find-clock.ts";
import type { SharedPeople } from "./find-people.ts";
import { mixKey } from "./mix-key.ts";
import { NumberTable } from "./number-table.ts";

/** Both readings on one clock and with one set of people, each message by the number of its key. */
export type NumberedKeys = {
  existing: { keys: Int32Array; times: Float64Array; people: Int32Array };
  incoming: { keys: Int32Array; times: Float64Array; people: Int32Array };
  keyCount: number;
};

/**
 * Numbers the keys of both readings: two messages have the same number when time, sender and text are the same, or only
 * sender and text where the clock leaves a tolerance.
 */
export function numberKeys(
  existing: ChatKeys,
  incoming: ChatKeys,
  clock: SharedClock,
  { personOf }: SharedPeople,
): NumberedKeys {
  const { unit, tolerance, shift, otherShift } = clock;
  const table = new NumberTable(existing.length + incoming.length);
  const keyOf = (text: number, person: number, time: number) => mixKey(text, person, tolerance > 0 ? 0 : time);

  const times = existing.localSeconds.map((seconds) => floorTo(seconds, unit));
  const keys = Int32Array.from(existing.text, (text, at) =>
    table.add(keyOf(text, existing.sender[at] ?? -1, times[at] ?? 0)),
  );

  const people = incoming.sender.map((sender) => (sender < 0 ? -1 : (personOf[sender] ?? -1)));
  const incomingTimes = new Float64Array(incoming.length);
  const incomingKeys = new Int32Array(incoming.length);
  for (let at = 0; at < incoming.length; at++) {
    const text = incoming.text[at] ?? 0;
    const local = incoming.localSeconds[at] ?? 0;
    let time = floorTo(local + (shift[at] ?? 0), unit);
    let key = keyOf(text, people[at] ?? -1, time);
    if (shift[at] !== otherShift[at] && table.find(key) < 0) {
      const other = floorTo(local + (otherShift[at] ?? 0), unit);
      const otherKey = keyOf(text, people[at] ?? -1, other);
      if (table.find(otherKey) >= 0) {
        shift[at] = otherShift[at] ?? 0;
        [time, key] = [other, otherKey];
      }
    }
    incomingTimes[at] = time;
    incomingKeys[at] = table.add(key);
  }
  return {
    existing: { keys, times, people: existing.sender },
    incoming: { keys: incomingKeys, times: incomingTimes, people },
    keyCount: table.size,
  };
}
