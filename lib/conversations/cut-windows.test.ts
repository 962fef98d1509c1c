import { expect, test } from "vitest";
import { cutWindows } from "./cut-windows.ts";

const minuteMs = 60_000;

test("a session of 25 messages and one of 3 after a night are four windows", () => {
  const evening = Array.from({ length: 25 }, (_, at) => at * minuteMs);
  const morning = [0, 1, 2].map((at) => (12 * 60 + at) * minuteMs);
  expect([...cutWindows([...evening, ...morning])]).toEqual([0, 10, 20, 25, 28]);
});

test("no messages are no windows", () => {
  expect([...cutWindows([])]).toEqual([0]);
});
