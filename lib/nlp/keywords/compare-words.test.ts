import { expect, test } from "vitest";
import { compareWords } from "./compare-words.ts";

const before = new Map([
  ["today", 90],
  ["exam", 60],
  ["cat", 1],
  ["rest", 5_000],
]);
const after = new Map([
  ["today", 88],
  ["nappies", 80],
  ["dog", 1],
  ["rest", 5_000],
]);

test("what rose stands first, what fell last, what stayed is near zero", () => {
  const changes = compareWords(before, after);
  expect(changes[0]?.term).toBe("nappies");
  expect(changes.at(-1)?.term).toBe("exam");
  expect(Math.abs(changes.find(({ term }) => term === "today")?.z ?? 9)).toBeLessThan(0.5);
});

test("a word said once is no change", () => {
  for (const term of ["cat", "dog"]) {
    expect(Math.abs(compareWords(before, after).find((change) => change.term === term)?.z ?? 9)).toBeLessThan(1.96);
  }
});

test("the other way round every change has the other sign", () => {
  const there = new Map(compareWords(before, after).map(({ term, z }) => [term, z]));
  for (const { term, z } of compareWords(after, before)) expect(z).toBeCloseTo(-(there.get(term) ?? 0), 10);
});

test("a text is not compared with nothing", () => {
  expect(compareWords(new Map(), after)).toEqual([]);
});
