import { countRepeats } from "#lib/connections/count-repeats.ts";
import { enqueueReceiving } from "#lib/connections/enqueue-receiving.ts";
import { listBehind } from "#lib/connections/list-behind.ts";
import { database } from "#lib/db/client.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { createLog } from "#lib/runtime/log.ts";

const intervalMs = 60_000;

/**
 * At once and then every minute, asks for a job where webhooks wait, and counts those that came again: a process that was
 * killed may have kept one and died before it could ask, or count. Where a job waits already, nothing changes.
 */
export function resumeReceiving(): { stop(): Promise<void> } {
  const resume = async () => {
    for (const owner of await listBehind(database())) await enqueueReceiving(database(), owner);
    await countRepeats(database());
  };
  let pass = Promise.resolve();
  const start = () => {
    pass = resume().catch((error: unknown) =>
      createLog("worker").warn({ error: describeError(error) }, "webhooks that wait"),
    );
  };
  start();
  const timer = setInterval(start, intervalMs);
  return {
    stop: () => {
      clearInterval(timer);
      return pass;
    },
  };
}
