import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Traffic } from "./make-webhook.ts";

export type Load = {
  url: string;
  secret: string;
  traffic: Traffic;
  /** Number of the first webhook. */
  from: number;
  seconds: number;
};

export type Sent = {
  count: number;
  /** Numbers of webhooks that were answered 200. */
  accepted: number[];
  /** How often each status came; `none`: no answer; `unsent`: too many answers were still awaited. */
  statuses: Record<string, number>;
  /** Milliseconds from the moment at which each was due to the end of its answer; of 200 and 503 only. */
  times: number[];
  /** Milliseconds of those answered with 503. */
  refusedTimes: number[];
};

export type Sending = {
  /** Sends no more. */
  end(): void;
  ended: Promise<Sent>;
};

const program = fileURLToPath(new URL("load-process.ts", import.meta.url));

/**
 * Sends webhooks at the rate of the traffic from a process of its own, whether or not the answers to earlier ones have come:
 * a server that is slow gets no fewer.
 */
export function sendWebhooks(load: Load): Sending {
  if (!/^http:\/\/127\.0\.0\.1:\d+\//.test(load.url)) throw new Error("The load is for this machine alone.");
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(load);
  const failed = once(child, "exit").then(([code]) => Promise.reject(new Error(`The load ended with ${code}.`)));
  const ended = Promise.race([once(child, "message").then(([sent]) => sent as Sent), failed]);
  failed.catch(() => undefined);
  return { end: () => void (child.connected && child.send("end")), ended };
}
