import { spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";

// A server as the one below Next, its request limit shortened from Node's five minutes and looked at often.
const server = `
  const { createServer } = require("node:http");
  const limits = { requestTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 20 };
  createServer(limits, (request, response) => request.resume().on("end", () => response.end("whole")))
    .listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

/** Sends a body a byte at a time, five times as long as the limit; gives the status. */
async function sendSlowly(nodeArgs: string[]): Promise<number> {
  const child = spawn(process.execPath, [...nodeArgs, "--eval", server], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = await once(createInterface({ input: child.stdout }), "line");
    const upload = request({ port: Number(port), host: "127.0.0.1", method: "PUT", headers: { "content-length": 50 } });
    const answered = once(upload, "response").then(([{ statusCode }]) => Number(statusCode));
    upload.on("error", () => undefined);
    for (let sent = 0; sent < 50 && !upload.destroyed; sent += 1) {
      upload.write("x");
      await sleep(20);
    }
    upload.end();
    return await answered;
  } finally {
    child.kill("SIGKILL");
  }
}

test("a body that takes longer than Node grants a request is cut without the preload, and arrives whole with it", async () => {
  const preload = new URL("./web-preload.mjs", import.meta.url).href;
  expect(await sendSlowly([])).toBe(408);
  expect(await sendSlowly(["--import", preload])).toBe(200);
});
