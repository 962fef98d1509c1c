import { expect, test } from "vitest";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import { importStages, secondsLeft } from "./import-stages.ts";

const queued: ImportDetails = {
  id: 1,
  conversationId: 1,
  readingId: 1,
  source: "file",
  status: "queued",
  stage: "waiting",
  jobId: null,
  attempt: 0,
  objectId: null,
  fileName: "chat.txt",
  byteSize: 1_200,
  sha256: Buffer.alloc(32, 0xab),
  chatName: null,
  dateOrder: null,
  isReread: false,
  isShown: false,
  intoConversationId: null,
  progress: {},
  report: null,
  errorCode: null,
  errorMessage: null,
  createdBy: "1",
  createdAt: new Date(0),
  startedAt: null,
  finishedAt: null,
  conversationTitle: "Chat",
  zone: "UTC",
  queuePosition: 3,
  rejects: { total: 0, sample: [] },
  media: { present: 0, missing: 0, damaged: 0 },
};
const storing: ImportDetails = {
  ...queued,
  status: "running",
  stage: "storing",
  progress: { read: 6_000, total: 10_000, storingFrom: 2_000, readingAt: 0, storingAt: 5_000, mediaTotal: 4 },
};
const statesOf = (found: ImportDetails) => importStages(found, null).map(({ key, state }) => [key, state]);

test("what waits says its place in line", () => {
  const waiting = importStages(queued, null).find(({ key }) => key === "waiting");
  expect(waiting).toMatchObject({ state: "now", amount: "place 3 in line" });
});

test("stages before the present one are done, those after it to come", () => {
  expect(statesOf(storing)).toEqual([
    ["received", "done"],
    ["reading", "done"],
    ["storing", "now"],
    ["media", "ahead"],
    ["figures", "ahead"],
  ]);
  expect(importStages(storing, null)).toMatchObject([
    {},
    { seconds: 5 },
    { share: 0.6, amount: "6,000 of 10,000" },
    {},
    {},
  ]);
});

test("a failed import shows where it stopped, a finished one has no stage left", () => {
  expect(statesOf({ ...storing, status: "failed" })).toContainEqual(["storing", "failed"]);
  const ready = statesOf({ ...storing, status: "ready", stage: "done" });
  expect(ready.every(([, state]) => state === "done")).toBe(true);
});

test("the time left comes from the speed of this run alone", () => {
  expect(secondsLeft(storing, new Date(9_000))).toBe(4);
  expect(secondsLeft({ ...storing, progress: { ...storing.progress, read: 2_000 } }, new Date(9_000))).toBeNull();
  expect(secondsLeft(queued, new Date(9_000))).toBeNull();
});
