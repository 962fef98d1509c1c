import { expect, test } from "vitest";
import { yearAxis } from "./year-axis.ts";

test("the axis runs from the first year's start to the end of the last month, and its years fill it", () => {
  const axis = yearAxis([
    { firstAt: "2021-05-02 10:00:00", lastAt: "2022-01-14 20:11:00" },
    { firstAt: null, lastAt: null },
    { firstAt: "2022-02-01 10:00:00", lastAt: "2023-06-30 20:11:00" },
  ]);
  expect(axis?.span).toEqual({ from: Date.UTC(2021, 0, 1), to: Date.UTC(2023, 6, 1) });
  expect(axis?.years.map((year) => year.label)).toEqual(["2021", "2022", "2023"]);
  expect(axis?.years.reduce((sum, year) => sum + year.share, 0)).toBeCloseTo(1);
});

test("without a dated conversation there is no axis", () => {
  expect(yearAxis([{ firstAt: null, lastAt: null }])).toBeNull();
});
