import { createSpeedometer } from "./create-speedometer.ts";
import type { UploadAnswer } from "./upload.ts";

const reportEveryMs = 200;

export type SendResult = { kind: "taken"; answer: UploadAnswer } | { kind: "failed"; reason: string };

/**
 * Sends a file as it is, as the raw body of one request. An aborted one leaves nothing on the server, and its result
 * never comes. XMLHttpRequest because fetch tells nothing of what has been sent.
 */
export function sendFile(
  file: File,
  options: { signal: AbortSignal; onSent: (sentBytes: number, bytesPerSecond: number | null) => void },
): Promise<SendResult> {
  const { signal, onSent } = options;
  const request = new XMLHttpRequest();
  const speedometer = createSpeedometer();
  let reportedAt = Number.NEGATIVE_INFINITY;
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, timeStamp }) => {
      const bytesPerSecond = speedometer.add(timeStamp, loaded);
      if (timeStamp - reportedAt < reportEveryMs && loaded < file.size) return;
      reportedAt = timeStamp;
      onSent(loaded, bytesPerSecond);
    };
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () =>
      resolve({ kind: "failed", reason: "The connection was lost. Nothing of the file was kept." });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", "/api/v1/conversations/import");
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-parlance-filename", encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader("x-parlance-zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
    request.send(file);
  });
}

function readAnswer({ status, response }: XMLHttpRequest): SendResult {
  if (status === 200 || status === 202) return { kind: "taken", answer: response };
  if (status === 401) return { kind: "failed", reason: "You are signed out. Sign in, then try again." };
  return { kind: "failed", reason: response?.title ?? "The server did not answer as expected." };
}
