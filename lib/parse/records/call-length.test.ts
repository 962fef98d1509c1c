import { expect, test } from "vitest";
import { callLength } from "./call-length.ts";

const lengths: [string, number | null][] = [
  ["12 min", 720],
  ["1 hr 5 min", 3900],
  ["45 sec", 45],
  ["2 Min.", 120],
  ["1 Std. 5 Min.", 3900],
  ["1 ч 5 мин", 3900],
  ["3分", 180],
  ["٥ د", 300],
  ["No answer", null],
  ["2 people", null],
];
test.each(lengths)("%s: %s seconds", (outcome, seconds) => expect(callLength(outcome)).toBe(seconds));
