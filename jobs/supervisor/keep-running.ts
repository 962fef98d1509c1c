import { setTimeout as sleep } from "node:timers/promises";

/** Something that runs until it ends by itself or is stopped. */
export type Running = { ended: Promise<unknown>; stop(): Promise<void> };
export type Kept = { stop(): Promise<void> };

const firstDelayMs = 500;
const longestDelayMs = 30_000;
const steadyAfterMs = 60_000;

/**
 * Starts something and starts it again whenever it ends, waiting longer each time until it has run for a minute.
 * @throws what the very first start throws; later failures are said through `say` and tried again
 */
export async function keepRunning(
  name: string,
  start: () => Promise<Running>,
  say: (line: string) => void,
): Promise<Kept> {
  const stopping = new AbortController();
  let current: Running | undefined = await start();

  const watch = async () => {
    let delayMs = firstDelayMs;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      await current?.ended;
      current = undefined;
      if (stopping.signal.aborted) return;
      delayMs = Date.now() - startedAt > steadyAfterMs ? firstDelayMs : Math.min(delayMs * 2, longestDelayMs);
      say(`${name} ended and is started again.`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      current = await start().catch((error: Error) => {
        say(`${name} did not start: ${error.message}`);
        return undefined;
      });
    }
  };
  const watching = watch();

  return {
    stop: async () => {
      stopping.abort();
      await current?.stop();
      await watching;
      // A start that was under way when the stop came.
      await current?.stop();
    },
  };
}
