import { expect, test } from "vitest";
import { settleTopics } from "./settle-topics.ts";
import { countTermMatrix } from "./term-matrix.ts";

const texts = [[0, 1], [0, 1], [0, 1], [2, 3], [2, 3], [2, 3], []];
const starts = Int32Array.of(0, 2, 4, 6, 8, 10, 12, 12);
const counts = countTermMatrix({ starts, terms: Int32Array.from(texts.flat()) }, Int32Array.of(0, 1, 2, 3), 4);

test("a text that stands with the wrong ones goes to those that share its words", () => {
  const start = Int32Array.of(0, 0, 1, 1, 1, 1, -1);
  expect([...settleTopics(counts, 2, start, { sweeps: 1, seed: 1 })]).toEqual([0, 0, 0, 1, 1, 1, -1]);
});

test("a strong prior keeps a text where its window puts it", () => {
  const start = Int32Array.of(0, 0, 1, 1, 1, 1, -1);
  const prior = (document: number, topic: number) => (document === 2 && topic === 1 ? 1 : 1e-9);
  expect(settleTopics(counts, 2, start, { sweeps: 1, seed: 1, prior })[2]).toBe(1);
});

test("the same seed settles the same way", () => {
  const start = Int32Array.of(0, 1, 0, 1, 0, 1, -1);
  const settle = () => [...settleTopics(counts, 2, start, { sweeps: 9, seed: 4 })];
  expect(settle()).toEqual(settle());
});
