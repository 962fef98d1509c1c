import { expect, test } from "vitest";
import { createLocalClock } from "./create-local-clock.ts";

const shown = (zone: string, instant: string) =>
  new Date(createLocalClock(zone)(Date.parse(instant))).toISOString().slice(0, 19);

test("an instant is shown by the clock of its zone, before and after the night the clocks change", () => {
  expect(shown("Europe/Madrid", "2024-10-27T00:59:59Z")).toBe("2024-10-27T02:59:59");
  expect(shown("Europe/Madrid", "2024-10-27T01:00:00Z")).toBe("2024-10-27T02:00:00");
  expect(shown("Asia/Kathmandu", "2024-01-01T00:00:00Z")).toBe("2024-01-01T05:45:00");
  expect(shown("UTC", "1969-12-31T23:59:59Z")).toBe("1969-12-31T23:59:59");
});

test("a zone that does not exist is refused", () => {
  expect(() => createLocalClock("Europe/Nowhere")).toThrow(RangeError);
});
