import { ApiError } from "../forms/call-api.ts";
import { discardRemote } from "./discard-remote.ts";
import { findRemote } from "./find-remote.ts";
import { keepTrying } from "./keep-trying.ts";
import type { RemoteUpload } from "./remote-upload.ts";
import { sendParts } from "./send-parts.ts";
import { sendRequest } from "./send-request.ts";
import type { Sending } from "./sending.ts";
import type { UploadAnswer } from "./upload.ts";

export type SendResult =
  | { kind: "taken"; answer: UploadAnswer }
  /** `isOver`: the server keeps nothing of it, another try begins anew. */
  | { kind: "failed"; reason: string; isOver: boolean }
  | { kind: "stopped" };

/** What no other try with the same bytes will change: gone, too large, of another type, not readable. */
const final = new Set([404, 413, 415, 422]);

/** Putting 4 GB together takes a minute on a quiet machine. Asked again, the server goes on with what it has begun. */
const importedWithinMs = 300_000;

/**
 * Sends a file in parts, from where the server has it, and makes it an import. A broken connection is waited for;
 * what `signal` stops can be gone on with.
 */
export async function sendFile(sending: Sending): Promise<SendResult> {
  const { signal, onLost } = sending;
  let remote: RemoteUpload | undefined;
  try {
    remote = await findRemote(sending);
    await sendParts(sending, remote);
    const place = sending.into ? `&conversationId=${sending.into}` : "";
    const path = `/api/v1/conversations/import?uploadId=${remote.id}${place}`;
    const headers = { "x-parlance-zone": Intl.DateTimeFormat().resolvedOptions().timeZone };
    const makeImport = () => sendRequest<UploadAnswer>("POST", path, { headers, answerMs: importedWithinMs, signal });
    return { kind: "taken", answer: await keepTrying(makeImport, { signal, onLost }) };
  } catch (error) {
    if (signal.aborted) return { kind: "stopped" };
    const isOver = error instanceof ApiError && final.has(error.status);
    if (isOver && remote) void discardRemote(remote.id);
    return { kind: "failed", reason: reasonOf(error), isOver };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return "The file could not be sent.";
  return error.status === 401 ? "You are signed out. Sign in, then try again." : error.message;
}
