import { describe, expect, test } from "vitest";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { matchInOrder } from "./match-in-order.ts";

const texts = 1_000;

/** A group that writes few words and many of them a minute, as two exports have it, each with holes. */
function generateSides(random: ChatRandom, perMinute: number, words: number) {
  const rows = Array.from({ length: 300 + random.below(3_000) }, (_, at) => {
    const minute = Math.floor(at / perMinute);
    return { key: minute * texts + random.below(words), time: minute * 60 };
  });
  const sideOf = () => {
    let isOut = false;
    const kept = rows.filter(() => {
      if (random.below(40) === 0) isOut = !isOut;
      return !isOut || random.below(6) > 0;
    });
    return { keys: Int32Array.from(kept, ({ key }) => key), times: Float64Array.from(kept, ({ time }) => time) };
  };
  return { existing: sideOf(), incoming: sideOf(), keyCount: Math.ceil(rows.length / perMinute) * texts };
}

/** The length of the longest common subsequence, by the whole table. */
function longest(existing: Int32Array, incoming: Int32Array): number {
  let lengths = new Uint16Array(incoming.length + 1);
  for (const key of existing) {
    const next = new Uint16Array(incoming.length + 1);
    for (const [at, other] of incoming.entries())
      next[at + 1] = key === other ? (lengths[at] ?? 0) + 1 : Math.max(lengths[at + 1] ?? 0, next[at] ?? 0);
    lengths = next;
  }
  return lengths[incoming.length] ?? 0;
}

describe("messages matched in their order", () => {
  test.each([
    [8, 5],
    [40, 3],
    [300, 6],
    [2_000, 200],
  ])(
    "of %i a minute and %i words nearly as many are matched as can be, and none crosses another",
    (perMinute, words) => {
      const sums = { matched: 0, most: 0 };
      for (let seed = 1; seed <= 6; seed++) {
        const { existing, incoming, keyCount } = generateSides(new ChatRandom(seed), perMinute, words);
        const matchOf = matchInOrder(existing, incoming, keyCount);
        let last = -1;
        for (const [at, match] of matchOf.entries()) {
          if (match < 0) continue;
          expect(match).toBeGreaterThan(last);
          expect(existing.keys[match]).toBe(incoming.keys[at]);
          last = match;
          sums.matched++;
        }
        sums.most += longest(existing.keys, incoming.keys);
      }
      expect(sums.matched).toBeGreaterThan(sums.most * 0.995);
      expect(sums.matched).toBeLessThanOrEqual(sums.most);
    },
  );
});
