import { expect, test } from "vitest";
import { countBy } from "./count-by.ts";
import { weeklyCounts } from "./weekly-counts.ts";

const days = [
  { day: "2021-12-31", messages: 2 },
  { day: "2022-01-02", messages: 3 },
  { day: "2022-01-03", messages: 5 },
  { day: "2022-01-17", messages: 7 },
];

test("days are gathered into weeks from Monday, empty weeks kept", () => {
  expect(weeklyCounts(days)).toEqual({ start: "2021-12-27", weeks: [5, 5, 0, 7] });
});

test("days are summed by month and by year", () => {
  expect([...countBy(days, 7)]).toEqual([
    ["2021-12", 2],
    ["2022-01", 15],
  ]);
  expect([...countBy(days, 4)]).toEqual([
    ["2021", 2],
    ["2022", 15],
  ]);
});
