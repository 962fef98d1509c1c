import { expect, test } from "vitest";
import { changeUploads, type UploadEvent, unfinishedUpload } from "./change-uploads.ts";
import { createSpeedometer } from "./create-speedometer.ts";
import { describeUpload } from "./describe-upload.ts";
import { findRefusal } from "./find-refusal.ts";
import { pastedChat } from "./pasted-chat.ts";
import type { Upload } from "./upload.ts";

const file = new File(["12/03/2024, 18:02 - Ada: hello\n".repeat(1_000)], "Ada.txt");
const answer = { conversationId: "1", importId: "2", duplicate: false };
const play = (...events: UploadEvent[]) => events.reduce<readonly Upload[]>(changeUploads, []);
const added = { kind: "added", uploads: [{ id: 1, file }] } as const;

test("an upload goes from checking to done", () => {
  const steps: UploadEvent[] = [
    added,
    { kind: "accepted", id: 1 },
    { kind: "started", id: 1 },
    { kind: "sent", id: 1, sentBytes: 10, bytesPerSecond: null },
    { kind: "sent", id: 1, sentBytes: file.size, bytesPerSecond: 5 },
    { kind: "taken", id: 1, answer },
  ];
  const statuses = steps.map((_, index) => play(...steps.slice(0, index + 1))[0]?.status);
  expect(statuses).toEqual(["checking", "waiting", "sending", "sending", "finishing", "done"]);
});

test("what comes of a cancelled upload changes nothing, and a failed one can be tried again", () => {
  expect(play(added, { kind: "removed", id: 1 }, { kind: "taken", id: 1, answer })).toEqual([]);
  const failed = { kind: "failed", id: 1, reason: "lost", isOver: false } as const;
  expect(play(added, { kind: "begun", id: 1, remoteId: "a" }, failed, { kind: "continued", id: 1 })).toMatchObject([
    { status: "waiting", reason: null, remoteId: "a" },
  ]);
});

test("what the server keeps nothing of begins anew", () => {
  const refused = { kind: "failed", id: 1, reason: "No archive.", isOver: true } as const;
  const sent: UploadEvent = { kind: "sent", id: 1, sentBytes: 9, bytesPerSecond: null };
  expect(play(added, { kind: "begun", id: 1, remoteId: "a" }, sent, refused)).toMatchObject([
    { status: "failed", remoteId: null, sentBytes: 0 },
  ]);
});

test("a paused upload stays paused, whatever is still on its way", () => {
  const late: UploadEvent = { kind: "sent", id: 1, sentBytes: 9, bytesPerSecond: 1 };
  const events: UploadEvent[] = [added, { kind: "started", id: 1 }, { kind: "paused", id: 1 }];
  expect(play(...events, late, { kind: "lost", id: 1, reason: "lost" })).toMatchObject([{ status: "paused" }]);
});

test("the same file goes on where an earlier page was; another one is not sent in its place", () => {
  const { name, size, lastModified } = file;
  const modifiedAt = new Date(lastModified).toISOString();
  const remote = { id: "a", name, size, modifiedAt, partSize: 8_000, received: 16_000, importId: null };
  const before = [unfinishedUpload(remote, -1)];
  expect(before.map(describeUpload)).toEqual(["Choose the same file again to go on from 51%."]);
  expect(changeUploads(before, { ...added, insteadOf: -1 })).toMatchObject([
    { id: 1, file, remoteId: "a", isChosenAgain: true, status: "checking", sentBytes: 16_000 },
  ]);
  const younger = new File([file], name, { lastModified: lastModified + 1 });
  const other = [{ id: 1, file: younger }];
  const refused = changeUploads(before, { kind: "added", uploads: other, insteadOf: -1 });
  expect(refused).toMatchObject([{ id: -1, file: null, status: "unfinished" }]);
  expect(refused.map(describeUpload)[0]).toContain("another file");
  // Dropped on the page, where nobody asked for the unfinished one, it is a file of its own.
  expect(changeUploads(before, { kind: "added", uploads: other })).toMatchObject([
    { id: -1 },
    { id: 1, remoteId: null },
  ]);
});

test("what another tab is sending is not asked for here", () => {
  const remote = { id: "a", name: "a.txt", size: 9, modifiedAt: null, partSize: 8, received: 8, importId: null };
  const here = changeUploads([unfinishedUpload(remote, -1), unfinishedUpload({ ...remote, id: "b" }, -2)], added);
  const elsewhere = changeUploads(here, { kind: "sent elsewhere", remoteId: "a" });
  expect(elsewhere.map(({ id }) => id)).toEqual([-2, 1]);
  // A file that this tab has chosen itself is sent from here too.
  const begun = changeUploads(elsewhere, { kind: "begun", id: 1, remoteId: "c" });
  expect(changeUploads(begun, { kind: "sent elsewhere", remoteId: "c" })).toHaveLength(2);
});

test("speed is that of the last five seconds", () => {
  const speedometer = createSpeedometer();
  expect(speedometer.add(0, 0)).toBeNull();
  expect(speedometer.add(1_000, 1_000)).toBe(1_000);
  expect(speedometer.add(4_000, 1_000)).toBe(250);
  expect(speedometer.add(8_000, 9_000)).toBe(2_000);
});

test("bytes, speed and time left are told", () => {
  const [upload] = play(added, { kind: "sent", id: 1, sentBytes: 1_000, bytesPerSecond: 2_000 });
  expect(upload && describeUpload(upload)).toBe("1 kB of 31 kB, 2 kB/s, 15 s left");
});

test.each([
  ["a chat", file, null],
  ["an archive", new File([new Uint8Array([0x50, 0x4b, 3, 4])], "a.zip"), null],
  ["an empty file", new File([], "a.txt"), "empty"],
  [
    "a program",
    new File([new Uint8Array([0x4d, 0x5a, ...Array.from({ length: 200 }, (_, i) => i % 8)])], "a.zip"),
    "Neither",
  ],
  ["what is too large", new File(["x".repeat(2_000_000)], "a.txt"), "Larger than 1 MB"],
])("%s is judged before it is sent", async (_name, given, reason) => {
  const refusal = await findRefusal(given, 1_000_000);
  if (reason === null) expect(refusal).toBeNull();
  else expect(refusal).toContain(reason);
});

test("a pasted chat is a file, other pasted text is not", () => {
  expect(pastedChat("[12.03.24, 18:02:11] Ada: hello")?.name).toBe("Pasted chat.txt");
  expect(pastedChat("see you on 12.03. at the harbour")).toBeNull();
});
