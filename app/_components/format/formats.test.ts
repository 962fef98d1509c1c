import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";
import { formatCount } from "./format-count.ts";
import { formatDuration } from "./format-duration.ts";
import { formatPercent } from "./format-percent.ts";
import { formatInstant, formatWallClock } from "./format-wall-clock.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [8_400_000, "8.4 MB"],
  [512_000_000, "512 MB"],
  [8_000_000_000, "8 GB"],
])("%i bytes are %s", (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

test.each([
  [0, "0 s"],
  [59.6, "1 min"],
  [192, "3 min 12 s"],
  [8_000, "2 h 13 min"],
  [90_061, "1 d 1 h"],
])("%f seconds are %s", (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});

test("a wall clock is shown as written, whatever the zone of the machine", () => {
  expect(formatWallClock("2022-03-27 02:30:00", "time")).toBe("02:30");
  expect(formatWallClock("2022-01-14T20:11:04", "seconds")).toBe("20:11:04");
  expect(formatWallClock("2022-01-14", "day")).toBe("Friday, 14 January 2022");
  expect(formatWallClock("2022-01-14T00:00:00", "time")).toBe("00:00");
});

test("an instant is shown in the zone that is asked for", () => {
  expect(formatInstant("2026-11-21T23:30:00Z", "dateTime", "Asia/Tokyo")).toBe("22 Nov 2026, 08:30");
});

test("counts have their plural, shares their decimal where it matters", () => {
  expect([formatCount(1, "person", "people"), formatCount(41_206, "message")]).toEqual(["1 person", "41,206 messages"]);
  expect([formatPercent(0.034), formatPercent(0.61), formatPercent(0)]).toEqual(["3.4%", "61%", "0%"]);
});
