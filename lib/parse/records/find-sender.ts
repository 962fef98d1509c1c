/*
 * Rule: the sender reaches up to the first colon that a blank or the end of the line follows; what has none is a notice.
 * Example: "Ann: see https://x.example/a: b" is from Ann.
 */
import { charClasses, markClass, spaceClass } from "#lib/text/char-classes.ts";

const colon = 0x3a;
const fullStop = 0x2e;
const longestName = 1024;

/** Index of the colon after the sender, or -1. `end` is the end of the line. */
export function findSenderEnd(units: Uint16Array, start: number, end: number): number {
  const limit = Math.min(end, start + longestName);
  for (let at = start; at < limit; at++) {
    if (units[at] !== colon) continue;
    if (at + 1 >= end) return at;
    const next = charClasses[units[at + 1] ?? 0];
    if (next === spaceClass || next === markClass) return at;
    if (at + 2 === end && units[at + 1] === fullStop) return at;
  }
  return -1;
}
