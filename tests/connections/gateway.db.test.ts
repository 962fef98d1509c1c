import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createGateway } from "#app/_gateway/create-gateway.ts";
import { incoming, text } from "#lib/connections/fixtures/webhook.ts";
import {
  createTestConnection,
  signatureOf,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let connection: TestConnection;
let next: Server;
let gateway: Server;
let url: string;
/** What stands behind the gateway where Next would, until a test puts something else there. */
let behind: (...args: Parameters<typeof echo>) => unknown;

async function echo(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { method, url: path, headers } = asked;
  const body = (await buffer(asked)).toString("latin1");
  answer.setHeader("set-cookie", ["a=1", "b=2"]).writeHead(418, { "content-type": "application/json" });
  answer.end(JSON.stringify({ method, path, headers, body }));
}

const listen = async (server: Server) => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  connection = await createTestConnection(await createTestContext(testDatabase));
});
afterAll(async () => {
  await testStorage.close();
  await testDatabase.close();
});
beforeEach(async () => {
  behind = echo;
  next = createServer((asked, answer) => void behind(asked, answer));
  gateway = createGateway(await listen(next));
  url = `http://127.0.0.1:${await listen(gateway)}`;
});
afterEach(() => {
  for (const server of [gateway, next]) server.close().closeAllConnections();
});

const chat = (words: string) => JSON.stringify(incoming([text(words)]));

function send(body: string, signature = signatureOf(body), path = `/api/webhooks/whatsapp/${connection.webhookId}`) {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  return fetch(url + path, { method: "POST", headers, body });
}

test("a signed webhook is kept without Next, a wrong signature and an unknown address are refused as the route does", async () => {
  const taken = await send(chat("taken"));
  expect(taken.status).toBe(200);
  expect(taken.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await send(chat("forged"), signatureOf("another body"))).status).toBe(401);
  expect((await send(chat("lost"), undefined, "/api/webhooks/whatsapp/nobody")).status).toBe(404);
});

test("webhooks are taken in while Next does not run", async () => {
  next.close().closeAllConnections();
  expect((await send(chat("while Next starts"))).status).toBe(200);
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
  for (const path of paths) expect((await send(body, undefined, path)).status).toBe(418);
  const asked = await fetch(`${url}/api/webhooks/whatsapp/${connection.webhookId}?hub.mode=subscribe`);
  expect(asked.status).toBe(418);
});

test("Next sees a request as it was sent, and who sent it; its answer comes back as it was given", async () => {
  const headers = { host: "chats.example.org", cookie: "session=1", "content-type": "text/plain" };
  const sent = request(`${url}/search?q=a%20b&q=`, { method: "PATCH", headers });
  sent.end("the body");
  const [answer] = await once(sent, "response");
  expect(answer.statusCode).toBe(418);
  expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  const seen = JSON.parse((await buffer(answer)).toString());
  expect(seen).toMatchObject({ method: "PATCH", path: "/search?q=a%20b&q=", body: "the body", headers });
  expect(seen.headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(seen.headers["x-forwarded-proto"]).toBe("http");
});

test("a body may take as long as its line needs, a head a minute", () => {
  expect([gateway.requestTimeout, gateway.headersTimeout]).toEqual([0, 60_000]);
});

test("what a proxy in front says of the sender is passed on", async () => {
  const headers = {
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "chats.example",
  };
  const seen = (await (await fetch(url, { headers })).json()) as { headers: object };
  expect(seen.headers).toMatchObject(headers);
});

test("an answer that goes on is passed on piece by piece, its head before the first of them", async () => {
  let more = (_piece: string) => {};
  behind = (_asked, answer) => {
    answer.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    more = (piece) => answer.write(piece);
  };
  const answer = await fetch(`${url}/api/v1/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (const piece of ["one", "two"]) {
    more(piece);
    expect((await reader?.read())?.value).toBe(piece);
  }
  await reader?.cancel();
});

test("a connection to Next is not used again when Next is about to end it", async () => {
  next.keepAliveTimeout = 3_000;
  const connections = new Set<number | undefined>();
  behind = (asked, answer) => {
    connections.add(asked.socket.remotePort);
    answer.end();
  };
  await (await fetch(url)).text();
  await sleep(2_400);
  await (await fetch(url)).text();
  expect(connections.size).toBe(2);
});

test("whoever hangs up on an answer is hung up on at Next", async () => {
  const gone = Promise.withResolvers<void>();
  behind = (_asked, answer) => {
    answer.on("close", gone.resolve);
    answer.writeHead(200).write("first");
  };
  const stop = new AbortController();
  const answer = await fetch(`${url}/api/v1/events`, { signal: stop.signal });
  expect(answer.status).toBe(200);
  stop.abort();
  await gone.promise;
});

test("whoever hangs up in the middle of a body leaves Next with half of it, known as such", async () => {
  const cut = Promise.withResolvers<unknown>();
  behind = (asked) => {
    asked.on("error", cut.resolve).resume();
  };
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write("PUT /api/v1/uploads/1 HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nhalf");
  await once(next, "request");
  socket.destroy();
  expect(await cut.promise).toMatchObject({ code: "ECONNRESET" });
});

test("an answer that Next breaks off is broken off, not ended", async () => {
  behind = (_asked, answer) => {
    answer.writeHead(200, { "content-length": 100 }).write("half", () => answer.destroy());
  };
  const answer = await fetch(`${url}/download/1`);
  await expect(answer.text()).rejects.toThrow();
});

test("while Next does not run, a program gets a problem and a person words, both with 503 and when to come again", async () => {
  next.close().closeAllConnections();
  const told = await fetch(`${url}/api/v1/me`);
  expect([told.status, told.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(told.headers.get("content-type")).toBe("application/problem+json");
  expect(await told.json()).toMatchObject({ code: "overloaded", title: "Parlance is starting." });
  const shown = await fetch(url, { headers: { accept: "text/html,*/*" } });
  expect([shown.status, shown.headers.get("refresh")]).toEqual([503, "2"]);
  expect(await shown.text()).toMatch("Parlance is starting.");
});

test("somebody who hangs up in the middle of a webhook harms nobody else", async () => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    `POST /api/webhooks/whatsapp/${connection.webhookId} HTTP/1.1\r\nhost: parlance.test\r\ncontent-length: 100\r\n\r\n{`,
  );
  socket.destroy();
  expect((await send(chat("afterwards"))).status).toBe(200);
});
