import { expect, test } from "vitest";
import { comparedRanges } from "./compared-ranges.ts";

const talk = { firstDay: "2020-03-14", lastDay: "2022-06-09" };

test("a month is compared with the twelve months before it, or with as many as there are", () => {
  expect(comparedRanges({ ...talk, from: "2022-02-01", to: "2022-02-28" })).toEqual({
    by: "month",
    earlier: { from: "2021-02-01", to: "2022-01-31" },
    later: { from: "2022-02-01", to: "2022-02-28" },
  });
  expect(comparedRanges({ ...talk, from: "2020-05-01", to: "2020-05-31" })?.earlier).toEqual({
    from: "2020-03-14",
    to: "2020-04-30",
  });
});

test("the month in which a conversation ends is a month as far as it goes", () => {
  expect(comparedRanges({ ...talk, from: "2022-06-01", to: "2022-06-09" })?.by).toBe("month");
});

test("any other range is compared by halves, and so is the first month", () => {
  expect(comparedRanges({ ...talk, from: "2022-01-01", to: "2022-01-10" })).toEqual({
    by: "half",
    earlier: { from: "2022-01-01", to: "2022-01-05" },
    later: { from: "2022-01-06", to: "2022-01-10" },
  });
  expect(comparedRanges({ ...talk, firstDay: "2020-03-01", from: "2020-03-01", to: "2020-03-31" })?.by).toBe("half");
  expect(comparedRanges({ ...talk, from: "2022-01-02", to: "2022-01-02" })).toBeNull();
});
