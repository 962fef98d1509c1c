import type { ChatKeys } from "./chat-keys.ts";
import type { SharedPeople } from "./find-people.ts";
import { floorTo } from "./floor-to.ts";
import { mixKey } from "./mix-key.ts";
import { NumberTable } from "./number-table.ts";
import type { SharedClock } from "./shared-clock.ts";

/** The messages of one reading on the clock and with the people of both. */
export type NumberedSide = {
  /** Two messages have the same number when time, sender and text are the same. */
  keys: Int32Array;
  /** The same without the time. */
  texts: Int32Array;
  times: Float64Array;
  people: Int32Array;
};

export type NumberedKeys = { existing: NumberedSide; incoming: NumberedSide; keyCount: number; textCount: number };

/**
 * Puts both readings on one clock with one set of people, and numbers their keys.
 * @param clock where the shift changes near a message, the one that finds it among the existing ones is put into `shift`
 */
export function numberKeys(
  existing: ChatKeys,
  incoming: ChatKeys,
  clock: SharedClock,
  { personOf }: SharedPeople,
): NumberedKeys {
  const { unit, shift, otherShift } = clock;
  const texts = new NumberTable(existing.length);
  const keys = new NumberTable(existing.length);

  const left = sideOf(existing.length, existing.sender);
  for (let at = 0; at < existing.length; at++) {
    const text = texts.add(mixKey(existing.text[at] ?? 0, left.people[at] ?? -1, 0));
    const time = floorTo(existing.localSeconds[at] ?? 0, unit);
    left.texts[at] = text;
    left.times[at] = time;
    left.keys[at] = keys.add(timedKey(text, time));
  }

  const people = incoming.sender.map((sender) => (sender < 0 ? -1 : (personOf[sender] ?? -1)));
  const right = sideOf(incoming.length, people);
  for (let at = 0; at < incoming.length; at++) {
    const text = texts.add(mixKey(incoming.text[at] ?? 0, people[at] ?? -1, 0));
    const local = incoming.localSeconds[at] ?? 0;
    let time = floorTo(local + (shift[at] ?? 0), unit);
    if (shift[at] !== otherShift[at] && keys.find(timedKey(text, time)) < 0) {
      const other = floorTo(local + (otherShift[at] ?? 0), unit);
      if (keys.find(timedKey(text, other)) >= 0) {
        shift[at] = otherShift[at] ?? 0;
        time = other;
      }
    }
    right.texts[at] = text;
    right.times[at] = time;
    right.keys[at] = keys.add(timedKey(text, time));
  }
  return { existing: left, incoming: right, keyCount: keys.size, textCount: texts.size };
}

function sideOf(length: number, people: Int32Array): NumberedSide {
  return { keys: new Int32Array(length), texts: new Int32Array(length), times: new Float64Array(length), people };
}

function timedKey(text: number, time: number): number {
  return mixKey(text, time, 1);
}
