import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePastNext } from "#app/_api/serve-past-next.ts";
import { incoming, text } from "#lib/connections/fixtures/webhook.ts";
import {
  createTestConnection,
  signatureOf,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

const ofNext = 418;

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let connection: TestConnection;
let server: Server;
let port: number;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  connection = await createTestConnection(await createTestContext(testDatabase));
  server = createServer((request, response) => {
    if (!servePastNext(request, response)) response.writeHead(ofNext).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as { port: number }).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await testStorage.close();
  await testDatabase.close();
});

const chat = (words: string) => JSON.stringify(incoming([text(words)]));

function send(body: string, signature = signatureOf(body), path = `/api/webhooks/whatsapp/${connection.webhookId}`) {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  return fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body });
}

test("a signed webhook is kept past Next, a wrong signature and an unknown address are refused as the route does", async () => {
  const taken = await send(chat("past Next"));
  expect(taken.status).toBe(200);
  expect(taken.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await send(chat("forged"), signatureOf("another body"))).status).toBe(401);
  expect((await send(chat("lost"), undefined, "/api/webhooks/whatsapp/nobody")).status).toBe(404);
});

test("everything but a webhook is left to Next", async () => {
  const body = chat("elsewhere");
  const paths = [
    "/",
    "/api/webhooks/whatsapp/",
    "/api/webhooks/whatsapp/a/b",
    "/api/webhooks/whatsapp/%61",
    "/api/v1/me",
  ];
  for (const path of paths) expect((await send(body, undefined, path)).status).toBe(ofNext);
  const asked = await fetch(
    `http://127.0.0.1:${port}/api/webhooks/whatsapp/${connection.webhookId}?hub.mode=subscribe`,
  );
  expect(asked.status).toBe(ofNext);
});

test("somebody who hangs up in the middle of a body harms nobody else", async () => {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    `POST /api/webhooks/whatsapp/${connection.webhookId} HTTP/1.1\r\nhost: parlance.test\r\ncontent-length: 100\r\n\r\n{`,
  );
  socket.destroy();
  expect((await send(chat("afterwards"))).status).toBe(200);
});
