import fc from "fast-check";
import { expect, test } from "vitest";
import { hashMessage, hashWith } from "./message-hash.ts";
import { createOccurrenceCounter } from "./occurrence-counter.ts";

test("the same message gives the same hash, any other another", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (sender, text, otherSender, otherText) => {
      expect(hashMessage(sender, text)).toEqual(hashMessage(sender, text));
      if (sender === otherSender && text === otherText) return;
      expect(hashMessage(sender, text)).not.toEqual(hashMessage(otherSender, otherText));
    }),
  );
  expect(hashMessage("ab", "c")).not.toEqual(hashMessage("a", "bc"));
  expect(hashMessage(null, "c")).not.toEqual(hashMessage("", "c"));
});

test("300,000 short texts and their occurrences give as many hashes", () => {
  const hashes = new Set<string>();
  for (let index = 0; index < 100_000; index++) {
    for (let occurrence = 1; occurrence <= 3; occurrence++) {
      const { high, low } = hashWith(hashMessage("Ana", `m${index}`), occurrence);
      hashes.add(`${high} ${low}`);
    }
  }
  expect(hashes.size).toBe(300_000);
});

test("equal messages of one minute are numbered, also when the clock goes back", () => {
  const occurrence = createOccurrenceCounter();
  const ok = hashMessage("Ana", "ok");
  const at = (minute: number) => occurrence(ok, minute * 60_000 + 5_000);
  expect([at(10), at(10), at(11), at(10)]).toEqual([1, 2, 1, 3]);
  expect(occurrence(hashMessage("Ben", "ok"), 600_000)).toBe(1);
});

test("the counter equals a map however many messages it has seen", () => {
  const occurrence = createOccurrenceCounter();
  const expected = new Map<string, number>();
  for (let index = 0; index < 50_000; index++) {
    const text = `m${(index * 7_919) % 20_011}`;
    const minute = index % 3;
    const key = `${text} ${minute}`;
    expected.set(key, (expected.get(key) ?? 0) + 1);
    expect(occurrence(hashMessage("Ana", text), minute * 60_000)).toBe(expected.get(key));
  }
});
