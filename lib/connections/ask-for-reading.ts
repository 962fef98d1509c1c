import type { Database } from "#lib/db/client.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { createLog } from "#lib/runtime/log.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";

const pauseMs = 250;

type Pause = { isAsked: boolean };
const pauses = new Map<number, Pause>();

/**
 * Asks for a job that reads what has been kept: at once, and then once for all that is kept within a quarter of a second.
 * Never fails: a worker asks anew every minute where webhooks wait.
 */
export async function askForReading(db: Database, owner: { workspaceId: number; connectionId: number }): Promise<void> {
  const { connectionId } = owner;
  const pause = pauses.get(connectionId);
  if (pause) {
    pause.isAsked = true;
    return;
  }
  const next: Pause = { isAsked: false };
  pauses.set(connectionId, next);
  setTimeout(() => {
    pauses.delete(connectionId);
    if (next.isAsked) void askForReading(db, owner);
  }, pauseMs).unref();
  await enqueueReceiving(db, owner).catch((error: unknown) =>
    createLog("web").warn({ error: describeError(error) }, "webhooks wait without a job"),
  );
}
