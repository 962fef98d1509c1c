import { expect, test } from "vitest";
import { findPatterns } from "./testing/find-patterns.ts";
import { readPatternCases } from "./testing/read-pattern-cases.ts";

const cases = readPatternCases();

test.each(cases.filter(({ isFailing }) => !isFailing).map((one) => [one.text, one] as const))(
  "%s holds what is marked",
  (_, one) => expect(findPatterns(one)).toEqual(one.expected),
);

test("the cases that are listed as failing still fail: a mended one loses its mark", () => {
  const mended = cases.filter((one) => one.isFailing && findPatterns(one).join("\n") === one.expected.join("\n"));
  expect(mended.map(({ text }) => text)).toEqual([]);
});

test("there are at least 300 hard cases", () => expect(cases.length).toBeGreaterThanOrEqual(300));
