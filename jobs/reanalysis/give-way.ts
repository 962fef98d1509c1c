import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "#lib/context/context.ts";
import { isImportRunning } from "#lib/messages/imports/is-import-running.ts";

const askEveryMs = 500;
/** Longest wait: an import that hangs may not hold this up for ever. */
const mostAsks = 20;

/** Lets imports go first: a person waits for them, and for this nobody does. */
export async function giveWay(ctx: Context, signal: AbortSignal): Promise<void> {
  for (let asked = 0; asked < mostAsks && (await isImportRunning(ctx.db)); asked++) {
    await pause(askEveryMs, undefined, { signal });
  }
}
