import { expect, test } from "vitest";
import { addDays, choosePeriod, countDays, endOfPeriod, listPeriods, startOfPeriod } from "./period.ts";

test("days are counted with both ends, over leap days and turns of the year", () => {
  expect(countDays("2024-02-28", "2024-03-01")).toBe(3);
  expect(addDays("2023-12-31", 1)).toBe("2024-01-01");
});

test("weeks begin on Monday, months end on their last day", () => {
  expect(startOfPeriod("2022-01-16", "week")).toBe("2022-01-10");
  expect(startOfPeriod("2022-01-10", "week")).toBe("2022-01-10");
  expect(endOfPeriod("2024-02-01", "month")).toBe("2024-02-29");
});

test("a range is drawn by days up to 62, by weeks up to 400, else by months", () => {
  expect(choosePeriod("2022-01-01", "2022-03-03")).toBe("day");
  expect(choosePeriod("2022-01-01", "2022-03-04")).toBe("week");
  expect(choosePeriod("2022-01-01", "2023-02-04")).toBe("week");
  expect(choosePeriod("2022-01-01", "2023-02-05")).toBe("month");
});

test("every period that touches a range is listed once and in order", () => {
  expect(listPeriods("2021-12-31", "2022-02-01", "month")).toEqual(["2021-12-01", "2022-01-01", "2022-02-01"]);
  expect(listPeriods("2022-01-16", "2022-01-17", "week")).toEqual(["2022-01-10", "2022-01-17"]);
});
