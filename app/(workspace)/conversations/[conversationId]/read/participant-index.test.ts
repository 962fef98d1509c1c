import { expect, test } from "vitest";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { participantIndex } from "./participant-index.ts";

const person = (id: number, mergedInto: number | null): ReaderParticipant => ({
  id,
  name: `Person ${id}`,
  phone: null,
  rank: id,
  messageCount: 1,
  exportName: `P${id}`,
  mergedInto,
  isMe: false,
});

test("a merged person is shown as whoever stands for them", () => {
  const index = participantIndex([person(1, null), person(2, 3), person(3, 1), person(4, 99)]);
  expect([...index].map(([id, shown]) => [id, shown.id])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 4],
  ]);
});

test("a circle of merges ends", () => {
  expect(participantIndex([person(1, 2), person(2, 1)]).size).toBe(2);
});
