import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { config } from "#lib/runtime/config.ts";
import type { Traffic } from "./make-webhook.ts";
import { type Sent, sendWebhooks } from "./send-webhooks.ts";

const program = fileURLToPath(new URL("../processes/webhook-bound.mjs", import.meta.url));
const seconds = 15;

/** The same load on a bare server that checks the signature and inserts the bytes, in the same database. */
export async function measureBound(secret: string, traffic: Traffic): Promise<Sent> {
  const server = fork(program, [config().DATABASE_URL ?? "", secret]);
  try {
    const [port] = await once(server, "message");
    return await sendWebhooks({ url: `http://127.0.0.1:${port}/`, secret, traffic, from: 0, seconds }).ended;
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}
