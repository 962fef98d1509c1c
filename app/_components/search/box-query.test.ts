import { expect, test } from "vitest";
import { addFilter, openFilter, readBox, takeBack, takeFilters, writeBox } from "./box-query.ts";

test("a filter becomes a chip when a space ends it, and not before", () => {
  expect(takeFilters({ filters: [], text: "agua from:ana" })).toEqual({ filters: [], text: "agua from:ana" });
  expect(takeFilters({ filters: [], text: "agua from:ana " })).toEqual({
    filters: [{ key: "from", value: "ana" }],
    text: "agua  ",
  });
  expect(takeFilters({ filters: [], text: 'in:"Flat 3' }).filters).toEqual([]);
});

test("an address is read into chips and text, and written again as the same query", () => {
  const box = readBox('from:"Ana Lima" agua before:2024');
  expect(box).toEqual({
    filters: [
      { key: "from", value: "Ana Lima" },
      { key: "before", value: "2024" },
    ],
    text: "agua",
  });
  expect(writeBox(box)).toBe('from:"Ana Lima" before:2024 agua');
});

test("a filter without a meaning stays text", () => {
  expect(readBox("before:soon has:wings").filters).toEqual([]);
});

test("the filter being typed is known, left out of the query, and replaced by the choice", () => {
  expect(openFilter("agua from:an")).toEqual({ key: "from", value: "an" });
  expect(openFilter("agua from:an ")).toBeNull();
  expect(writeBox({ filters: [], text: "agua from:an" })).toBe("agua");
  expect(addFilter({ filters: [], text: "agua from:an" }, { key: "from", value: "Ana Lima" })).toEqual({
    filters: [{ key: "from", value: "Ana Lima" }],
    text: "agua",
  });
});

test("the last chip is taken back as text", () => {
  expect(takeBack({ filters: [{ key: "from", value: "Ana Lima" }], text: "" })).toEqual({
    filters: [],
    text: 'from:"Ana Lima"',
  });
  const withText = { filters: [{ key: "from" as const, value: "Ana Lima" }], text: "agua" };
  expect(takeBack(withText)).toEqual({ filters: [], text: "agua" });
});
