import { ApiError } from "../forms/call-api.ts";
import { createSpeedometer } from "./create-speedometer.ts";
import { keepTrying } from "./keep-trying.ts";
import type { RemoteUpload } from "./remote-upload.ts";
import { sendRequest } from "./send-request.ts";
import type { Sending } from "./sending.ts";

const reportEveryMs = 200;
const storedWithinMs = 60_000;

/** Sends what the server has not, one part after the other: it says with each where the next one begins. */
export async function sendParts(sending: Sending, remote: RemoteUpload): Promise<void> {
  const { file, isChosenAgain, signal, onSent, onLost } = sending;
  const speedometer = createSpeedometer();
  let reportedAt = Number.NEGATIVE_INFINITY;
  const report = (sentBytes: number, timeStamp: number) => {
    const bytesPerSecond = speedometer.add(timeStamp, sentBytes);
    if (timeStamp - reportedAt < reportEveryMs && sentBytes < file.size) return;
    reportedAt = timeStamp;
    onSent(Math.max(sentBytes, remote.received), bytesPerSecond);
  };

  onSent(remote.received, null);
  let { importId } = remote;
  let offset = isChosenAgain ? startOfLastPart(remote) : remote.received;
  while (importId === null && offset < remote.size) {
    const start = offset;
    const body = file.slice(start, start + remote.partSize);
    const onProgress = (sentBytes: number, timeStamp: number) => report(start + sentBytes, timeStamp);
    const send = () =>
      sendRequest<RemoteUpload>("PUT", `/api/v1/uploads/${remote.id}/parts?offset=${start}`, {
        body,
        headers: { "content-type": "application/octet-stream" },
        answerMs: storedWithinMs,
        signal,
        onProgress,
      }).catch(async (error: unknown) => {
        await checkReadable(body);
        throw error;
      });
    ({ importId, received: offset } = await keepTrying(send, { signal, onLost }));
  }
}

function startOfLastPart({ received, partSize }: RemoteUpload): number {
  return received === 0 ? 0 : Math.floor((received - 1) / partSize) * partSize;
}

/** A file that was changed on the disk fails like a broken connection, and would be waited for without end. */
async function checkReadable(part: Blob): Promise<void> {
  await part
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new ApiError(422, { title: "The file was changed or removed while it was sent. Choose it again." });
    });
}
