import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";
import type { Running } from "./keep-running.ts";
import { startGateway } from "./start-gateway.ts";
import { startNext, type WebOptions } from "./start-next.ts";

/**
 * Starts what answers requests and waits until it does: the gateway with Next behind it, in development Next alone.
 * When one of the two ends, so does the other: they start again together.
 */
export async function startWeb({ host, port, isDev, logFile }: WebOptions): Promise<Running> {
  if (isDev) return startNext({ host, port, isDev, logFile });
  const nextPort = await freePort(0);
  const started = await Promise.allSettled([
    startNext({ host: "127.0.0.1", port: nextPort, isDev, logFile }),
    startGateway({ host, port, nextPort, logFile }),
  ]);
  const running = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  // Next first: webhooks are taken in to the last.
  const stop = async () => {
    for (const one of running) await one.stop();
  };
  for (const one of started) {
    if (one.status === "fulfilled") continue;
    await stop();
    throw one.reason;
  }
  return { ended: Promise.race(running.map(({ ended }) => ended)).then(stop), stop };
}
