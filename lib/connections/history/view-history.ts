import type { CloudHistory, HistoryRequest } from "#drizzle/schema/connections.ts";
import { missingChunks } from "./missing-chunks.ts";

export const historyStates = [
  "not_requested",
  "requested",
  "receiving",
  "complete",
  "declined",
  "too_late",
  "used",
  "stalled",
] as const;

export type HistoryView = {
  state: (typeof historyStates)[number];
  /** 0..100, the furthest that Meta has told. */
  progress: number;
  /** Parts that have come, and gaps among them. */
  parts: number;
  missingParts: number;
  requestedAt: Date | null;
  /** Meta's id of the request, for its support. */
  requestId: string | null;
  /** When the last part came. */
  lastAt: Date | null;
  words: string;
};

/** Meta sends the parts one after the other; after so long without one it may have given up. */
export const stallMs = 60 * 60_000;

const once = "To ask once more, the number has to be taken off the Cloud API and put on it again.";

/** How far the history of a number has come, as far as can be told from what has come and from the clock. */
export function viewHistory(
  row: { history: CloudHistory | null; historyRequest: HistoryRequest | null },
  now: Date,
): HistoryView {
  const { history, historyRequest: request } = row;
  const progress = Math.min(Math.max(history?.progress ?? 0, 0), 100);
  const chunks = history?.chunks ?? [];
  const missingParts = missingChunks(chunks).length;
  const lastAt = history && chunks.length > 0 ? new Date(history.lastAt) : null;
  const { state, words } = tell();
  const requestedAt = request && (request.historyId ?? request.refusal) !== null ? new Date(request.at) : null;
  return {
    state,
    progress,
    parts: chunks.length,
    missingParts,
    requestedAt,
    requestId: request?.historyId ?? null,
    lastAt,
    words,
  };

  function tell(): Pick<HistoryView, "state" | "words"> {
    if (lastAt) {
      if (progress === 100 && missingParts === 0) {
        return { state: "complete", words: "The history is complete: all parts that Meta announced have come." };
      }
      const gaps = missingParts > 0 ? ` Parts are missing in between: ${missingParts}.` : "";
      return now.getTime() - lastAt.getTime() > stallMs
        ? {
            state: "stalled",
            words: `Nothing has come for over an hour, at ${progress} %.${gaps} It may go on by itself; what has come stays.`,
          }
        : { state: "receiving", words: `${progress} % has come, in any order.${gaps}` };
    }
    if (history?.isDeclined || request?.refusal === "declined") {
      return {
        state: "declined",
        words:
          "The history was not shared in the WhatsApp Business app. That is a normal choice; new messages come in all the same.",
      };
    }
    if (request?.refusal === "too_late") {
      return {
        state: "too_late",
        words: `Meta gives the history only within 24 hours after the number was put on the Cloud API. ${once}`,
      };
    }
    if (request?.refusal === "used") {
      return { state: "used", words: `The history was asked for before, and Meta gives it once only. ${once}` };
    }
    if (request?.historyId) {
      return {
        state: "requested",
        words:
          "Meta has taken the request; nothing has come yet. It can take a while, and with some numbers it never comes: then give the request id to Meta's support.",
      };
    }
    return { state: "not_requested", words: "The history has not been asked for." };
  }
}
