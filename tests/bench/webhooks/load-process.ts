import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { makeWebhook, sign } from "./make-webhook.ts";
import type { Load, Sent } from "./send-webhooks.ts";

const mostSockets = 256;
const mostAwaited = 4_000;
const timeoutMs = 20_000;
const tickMs = 4;

let isOver = false;

process.on("message", async (load: Load | "end") => {
  if (load === "end") {
    isOver = true;
    return;
  }
  const sent = await send(load);
  process.send?.(sent, () => process.exit(0));
});

async function send({ url, secret, traffic, from, seconds }: Load): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: mostSockets, timeout: timeoutMs });
  const total = Math.round((traffic.perMinute * seconds) / 60);
  const everyMs = 60_000 / traffic.perMinute;
  const sent: Sent = { count: 0, accepted: [], statuses: {}, times: [], refusedTimes: [] };
  let awaited = 0;
  const count = (status: string) => {
    sent.statuses[status] = (sent.statuses[status] ?? 0) + 1;
  };
  const startedAt = performance.now();
  const one = async (number: number, dueAt: number): Promise<void> => {
    if (awaited >= mostAwaited) return count("unsent");
    awaited += 1;
    const { body } = makeWebhook(traffic, number);
    const status = await post(agent, url, body, sign(body, secret)).catch((error) => codeOf(error));
    awaited -= 1;
    count(String(status));
    const ms = performance.now() - dueAt;
    if (status === 200) {
      sent.accepted.push(number);
      sent.times.push(ms);
    } else if (status === 503) sent.refusedTimes.push(ms);
  };
  const all: Promise<void>[] = [];
  let next = 0;
  for (; next < total && !isOver; await sleep(tickMs)) {
    const due = Math.min(total, Math.floor((performance.now() - startedAt) / everyMs) + 1);
    for (; next < due; next++) all.push(one(from + next, startedAt + next * everyMs));
  }
  sent.count = next;
  await Promise.all(all);
  agent.destroy();
  return sent;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function post(agent: Agent, url: string, body: string, signature: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-hub-signature-256": signature,
    };
    const asked = request(url, { method: "POST", agent, headers, timeout: timeoutMs }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", reject);
    });
    asked.once("timeout", () => asked.destroy(new Error("timeout")));
    asked.once("error", reject);
    asked.end(body);
  });
}
