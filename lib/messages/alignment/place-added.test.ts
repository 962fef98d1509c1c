import { describe, expect, test } from "vitest";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { seqOf, seqStep } from "../seq.ts";
import { NoRoomBetween } from "./no-room-between.ts";
import { placeAdded } from "./place-added.ts";

describe("places of new messages", () => {
  test("lie between those of their neighbours, and behind the last one in whole steps", () => {
    const seqs = Float64Array.of(seqOf(1), seqOf(2));
    const added = placeAdded(seqs, Int32Array.of(-1, 0, -1, -1, 1, -1, -1));
    const [first = 0, , second = 0, third = 0, , ...after] = added;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(seqStep);
    expect(second).toBeGreaterThan(seqStep);
    expect(third).toBeGreaterThan(second);
    expect(third).toBeLessThan(2 * seqStep);
    expect(after).toEqual([seqOf(3), seqOf(4)]);
  });

  test("keep the order of the export and are no other message's, however often it is merged", () => {
    const random = new ChatRandom(1);
    let seqs = Float64Array.from({ length: 50 }, (_, at) => seqOf(at + 1));
    for (let round = 0; round < 8; round++) {
      let next = 0;
      const matches: number[] = [];
      for (; next < seqs.length; next++) {
        for (let added = random.below(3); added > 0; added--) matches.push(-1);
        if (random.below(5) > 0) matches.push(next);
      }
      const matchOf = Int32Array.from(matches);
      const added = placeAdded(seqs, matchOf);
      const order = [...matchOf].map((match, at) => (match >= 0 ? (seqs[match] ?? 0) : (added[at] ?? 0)));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
      seqs = Float64Array.from([...seqs, ...added.filter((seq) => seq > 0)]).sort();
      expect(new Set(seqs).size).toBe(seqs.length);
      seqs = seqs.filter((_, at) => at % 2 === 0);
    }
  });

  test("are refused where neighbours lie too near", () => {
    expect(() => placeAdded(Float64Array.of(10, 12), Int32Array.of(0, -1, -1, 1))).toThrow(NoRoomBetween);
    expect(placeAdded(Float64Array.of(10, 12), Int32Array.of(0, -1, 1))[1]).toBe(11);
  });
});
