import { expect, test } from "vitest";
import { readPlace } from "./read-place.ts";

test("a link to a message opens around it and marks it", () => {
  expect(readPlace({ m: "19293798400", q: "boiler" })).toEqual({
    place: { around: 19293798400 },
    isFound: true,
    query: "boiler",
  });
});

test("a place and a day open without a mark", () => {
  expect(readPlace({ at: "1048576" })).toMatchObject({ place: { around: 1048576 }, isFound: false });
  expect(readPlace({ date: "2022-01-14" })).toMatchObject({ place: { date: "2022-01-14" }, isFound: false });
});

test.each([
  {},
  { m: "x" },
  { m: ["1", "2"] },
  { at: "99999999999999999999" },
  { date: "2022-13-40" },
  { date: "today" },
])("%j leads to the end", (search) => {
  expect(readPlace(search)).toMatchObject({ place: { edge: "last" }, isFound: false });
});
