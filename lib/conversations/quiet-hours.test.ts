import { expect, test } from "vitest";
import { findQuietHours } from "./quiet-hours.ts";

const awake = (from: number, to: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 9 : 0));

test("the night is the eight hours with the fewest messages, over midnight too", () => {
  expect(findQuietHours(awake(8, 22))).toBe(23);
  expect(findQuietHours(awake(10, 24))).toBe(1);
});
