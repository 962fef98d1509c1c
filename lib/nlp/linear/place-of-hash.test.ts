import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfHash } from "./place-of-hash.ts";

test("a hash is found at its place, and one that is missing is not", () => {
  const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 });
  fc.assert(
    fc.property(hashes, fc.integer({ min: 0, max: 0xffffffff }), (unsorted, other) => {
      const sorted = Uint32Array.from(unsorted).sort();
      for (const [place, hash] of sorted.entries()) expect(placeOfHash(sorted, hash)).toBe(place);
      expect(placeOfHash(sorted, other)).toBe(sorted.indexOf(other));
    }),
    { seed: 7 },
  );
});

test("unevenly spread hashes are found as well", () => {
  const crowded = Uint32Array.of(0, 1, 2, 3, 4, 0xfffffffe, 0xffffffff);
  expect([...crowded].map((hash) => placeOfHash(crowded, hash))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(placeOfHash(crowded, 5)).toBe(-1);
});
