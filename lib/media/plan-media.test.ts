import { expect, test } from "vitest";
import { planMedia } from "./plan-media.ts";

const named = [
  { id: 1, fileName: "a.jpg" },
  { id: 2, fileName: "b.jpg" },
  { id: 3, fileName: "a.jpg" },
];

test("D90 a file fills all rows that name it, one that nobody names gets a row of its own", () => {
  expect(planMedia(["b.jpg", "a.jpg", "spare.jpg"], named)).toEqual([
    { index: 0, ids: [2], isOrphan: false },
    { index: 1, ids: [1, 3], isOrphan: false },
    { index: 2, ids: [6], isOrphan: true },
  ]);
});

test("of two files with one name both are kept, the first for the messages", () => {
  expect(planMedia(["b.jpg", "b.jpg"], named)).toEqual([
    { index: 0, ids: [2], isOrphan: false },
    { index: 1, ids: [5], isOrphan: true },
  ]);
});

test("composed and decomposed letters and direction marks make no difference", () => {
  const rows = [{ id: 1, fileName: "\u200eBa\u0308r.jpg" }];
  expect(planMedia(["B\u00e4r.jpg"], rows)).toEqual([{ index: 0, ids: [1], isOrphan: false }]);
});
