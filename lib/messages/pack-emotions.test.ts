import fc from "fast-check";
import { expect, test } from "vitest";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { packEmotions } from "./pack-emotions.ts";
import { unpackEmotions } from "./unpack-emotions.ts";

const scores = fc.tuple(...emotionNames.map(() => fc.float({ min: 0, max: 1, noNaN: true })));

test("emotions come back within a 500th of what was scored", () => {
  fc.assert(
    fc.property(scores, (values) => {
      const scored = Object.fromEntries(emotionNames.map((name, at) => [name, values[at] ?? 0]));
      const found = unpackEmotions(packEmotions(scored));
      for (const name of emotionNames) expect(Math.abs((found?.[name] ?? 9) - (scored[name] ?? 0))).toBeLessThan(0.003);
    }),
  );
});

test("what was not scored takes no bytes and comes back as not scored", () => {
  expect(packEmotions({})).toBeNull();
  expect(unpackEmotions(null)).toBeNull();
});
