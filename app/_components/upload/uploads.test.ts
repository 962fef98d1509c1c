import { expect, test } from "vitest";
import { changeUploads, type UploadEvent } from "./change-uploads.ts";
import { createSpeedometer } from "./create-speedometer.ts";
import { describeUpload } from "./describe-upload.ts";
import { findRefusal } from "./find-refusal.ts";
import { pastedChat } from "./pasted-chat.ts";
import type { Upload } from "./upload.ts";

const file = new File(["12/03/2024, 18:02 - Ada: hello\n".repeat(1_000)], "Ada.txt");
const answer = { conversationId: "1", importId: "2", duplicate: false };
const play = (...events: UploadEvent[]) => events.reduce<readonly Upload[]>(changeUploads, []);
const added: UploadEvent = { kind: "added", uploads: [{ id: 1, file }] };

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
  expect(play(added, { kind: "failed", id: 1, reason: "lost" }, { kind: "retried", id: 1 })).toMatchObject([
    { status: "waiting", reason: null },
  ]);
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
