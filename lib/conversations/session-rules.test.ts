import { expect, test } from "vitest";
import { stepSession } from "./session-rules.ts";

const hourMs = 3_600_000;
const last = { sentAtMs: 0, participantId: 1 };

test("the first message of all opens a session and answers nobody", () => {
  expect(stepSession(null, 5, 1)).toEqual({ isInitiation: true, replySeconds: null, afterId: null });
});

test("four quiet hours open a session, a second less does not", () => {
  expect(stepSession(last, 4 * hourMs, 2).isInitiation).toBe(true);
  expect(stepSession(last, 4 * hourMs - 1000, 2).isInitiation).toBe(false);
});

test("a reply is to somebody else and at most a day late", () => {
  expect(stepSession(last, 24 * hourMs, 2).replySeconds).toBe(86_400);
  expect(stepSession(last, 24 * hourMs + 1000, 2).replySeconds).toBeNull();
  expect(stepSession(last, 60_000, 1).replySeconds).toBeNull();
});

test("a clock set back counts as no wait", () => {
  expect(stepSession(last, -60_000, 2)).toEqual({ isInitiation: false, replySeconds: 0, afterId: 1 });
});
