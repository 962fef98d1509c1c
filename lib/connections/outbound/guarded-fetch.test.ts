import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { readBody } from "./read-body.ts";
import type { Resolve } from "./resolve-public.ts";

let server: Server;
let port: number;
let answer: RequestListener;
let tried: string[] = [];

const watch = (message: unknown) => {
  (message as { socket: Socket }).socket.on("connectionAttempt", (address) => tried.push(address));
};
const allow = (hosts: string) => addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: hosts });
const leadTo =
  (...rounds: string[]): Resolve =>
  async () => [{ address: rounds.shift() ?? "", family: 4 }];

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  subscribe("net.client.socket", watch);
});
afterAll(() => {
  unsubscribe("net.client.socket", watch);
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  tried = [];
  answer = (_request, response) => response.end("hello");
});
afterEach(() => allow(""));

const tricks = [
  "http://169.254.169.254/latest/meta-data/",
  "https://169.254.169.254/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://0x7f.1/",
  "https://2130706433/",
  "https://017700000001/",
  "https://127.1/",
  "https://0/",
  "https://localhost/",
  "https://localhost./",
  "https://LOCALHOST/",
  "https://10.0.0.1/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://100.64.0.1/",
  "https://0.0.0.0/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://[::1]/",
  "https://[::]/",
  "https://[fe80::1]/",
  "https://[fd00:ec2::254]/",
  "https://[ff02::1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[::127.0.0.1]/",
  "https://graph.facebook.com@127.0.0.1/",
  "https://user:word@example.org/",
  "http://example.org/",
  "file:///etc/passwd",
  "gopher://127.0.0.1/",
  "graph.facebook.com",
];

test.each(tricks)("T83: %s is refused before anything is connected to", async (url) => {
  await expect(guardedFetch(url)).rejects.toMatchObject({ code: "validation", retryable: false });
  expect(tried).toEqual([]);
});

test("T83: a name is refused for one private address among public ones", async () => {
  const resolve: Resolve = async () => [
    { address: "93.184.216.34", family: 4 },
    { address: "10.1.2.3", family: 4 },
  ];
  await expect(guardedFetch("https://rebinding.example/", { resolve })).rejects.toMatchObject({ code: "validation" });
  expect(tried).toEqual([]);
});

test("T83: a name that leads elsewhere a moment later is connected to where it was checked, and refused then", async () => {
  const resolve = leadTo("93.184.216.34", "127.0.0.1");
  const url = `https://rebinding.example:${port}/`;
  const first = guardedFetch(url, { resolve, timeoutMs: 500 });
  await expect(first).rejects.toMatchObject({ code: "network" });
  expect(tried).toEqual(["93.184.216.34"]);
  await expect(guardedFetch(url, { resolve })).rejects.toMatchObject({ code: "validation" });
  expect(tried).toEqual(["93.184.216.34"]);
});

test("T83: a redirect to an inner host is not followed", async () => {
  allow(`127.0.0.1:${port}`);
  answer = (_request, response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end();
  const { status, headers, body } = await guardedFetch(`http://127.0.0.1:${port}/`);
  body.destroy();
  expect([status, headers.location]).toEqual([302, "http://169.254.169.254/"]);
  expect(tried).toEqual(["127.0.0.1"]);
});

test("a host is allowed by its name or by its name and port, and no other is", async () => {
  for (const hosts of [`127.0.0.1:${port}`, "other.example, 127.0.0.1"]) {
    allow(hosts);
    const { status, body } = await guardedFetch(`http://127.0.0.1:${port}/`);
    expect([status, (await readBody(body)).toString()]).toEqual([200, "hello"]);
  }
  allow(`127.0.0.1:${port + 1}`);
  await expect(guardedFetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "validation" });
});

test("an answer that is larger than allowed ends with an error, whatever it promised", async () => {
  allow("127.0.0.1");
  answer = (_request, response) => {
    for (let block = 0; block < 64; block++) response.write(Buffer.alloc(16_384));
    response.end();
  };
  const { body } = await guardedFetch(`http://127.0.0.1:${port}/`, { maxBytes: 100_000 });
  await expect(readBody(body)).rejects.toMatchObject({ code: "too_large" });
});

test("an answer that never ends is given up", async () => {
  allow("127.0.0.1");
  answer = (_request, response) => void response.write("begins");
  const { body } = await guardedFetch(`http://127.0.0.1:${port}/`, { timeoutMs: 300 });
  await expect(readBody(body)).rejects.toMatchObject({ code: "network" });
});

test("who calls can stop waiting", async () => {
  allow("127.0.0.1");
  answer = () => undefined;
  const stop = new AbortController();
  const waiting = guardedFetch(`http://127.0.0.1:${port}/`, { signal: stop.signal });
  stop.abort(new Error("stopped"));
  await expect(waiting).rejects.toThrow("stopped");
});
