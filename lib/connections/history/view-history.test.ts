import { expect, test } from "vitest";
import type { HistoryRequest } from "#drizzle/schema/connections.ts";
import { missingChunks } from "./missing-chunks.ts";
import { viewHistory } from "./view-history.ts";

const now = new Date("2026-03-02T12:00:00Z");
const request: HistoryRequest = { at: "2026-03-02T09:00:00Z", contactsId: "C1", historyId: "H1", refusal: null };
const came = (progress: number, chunks: string[], lastAt = "2026-03-02T11:30:00Z", isDeclined = false) => ({
  progress,
  chunks,
  isDeclined,
  lastAt,
});

test.each([
  ["not_requested", { history: null, historyRequest: null }],
  ["not_requested", { history: null, historyRequest: { ...request, historyId: null } }],
  ["requested", { history: null, historyRequest: request }],
  ["receiving", { history: came(40, ["0/1", "1/2", "1/1"]), historyRequest: request }],
  ["receiving", { history: came(100, ["0/1", "1/3", "1/1"]), historyRequest: request }],
  ["complete", { history: came(100, ["1/2", "0/1", "1/1"]), historyRequest: request }],
  ["complete", { history: came(100, ["0/1"], "2026-01-01T00:00:00Z"), historyRequest: null }],
  ["stalled", { history: came(40, ["0/1"], "2026-03-02T10:59:59Z"), historyRequest: request }],
  ["declined", { history: came(0, [], "2026-03-02T11:30:00Z", true), historyRequest: request }],
  ["too_late", { history: null, historyRequest: { ...request, historyId: null, refusal: "too_late" as const } }],
  ["used", { history: null, historyRequest: { ...request, historyId: null, refusal: "used" as const } }],
  // What comes in spite of a refusal counts for more than the refusal.
  ["receiving", { history: came(5, ["0/1"]), historyRequest: { ...request, refusal: "used" as const } }],
] as const)("the history is %s", (state, { history, historyRequest }) => {
  const view = viewHistory({ history: history && { ...history, chunks: [...history.chunks] }, historyRequest }, now);
  expect(view.state).toBe(state);
});

test("the id of the request is there to be given to Meta's support", () => {
  expect(viewHistory({ history: null, historyRequest: request }, now).requestId).toBe("H1");
});

test("a gap among the parts of a phase is said, whether they are counted from 0 or from 1", () => {
  expect(missingChunks(["0/1", "1/4", "1/1"])).toEqual(["1/2", "1/3"]);
  expect(missingChunks(["0/0", "0/2"])).toEqual(["0/1"]);
  expect(missingChunks(["2/1", "0/1", "0/2"])).toEqual([]);
  expect(viewHistory({ history: came(100, ["0/1", "0/3"]), historyRequest: request }, now)).toMatchObject({
    missingParts: 1,
    parts: 2,
  });
});
