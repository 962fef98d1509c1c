import { expect, test } from "vitest";
import { marksOf } from "./marks-of.ts";

test("the hits of a cut excerpt are found in the whole text", () => {
  const text = "Long before. The boiler is loud, the boiler leaks. Long after.";
  const marks = marksOf(text, [
    { text: "… ", isHit: false },
    { text: "The ", isHit: false },
    { text: "boiler", isHit: true },
    { text: " is loud, the ", isHit: false },
    { text: "boiler", isHit: true },
    { text: " leaks.", isHit: false },
    { text: " …", isHit: false },
  ]);
  expect(marks.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
    [17, "boiler"],
    [37, "boiler"],
  ]);
});

test("a text that no longer holds the excerpt is not marked", () => {
  expect(marksOf("something else", [{ text: "boiler", isHit: true }])).toEqual([]);
});
