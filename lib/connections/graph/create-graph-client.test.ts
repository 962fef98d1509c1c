import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { readBody } from "../outbound/read-body.ts";
import { createGraphClient, type GraphSettings } from "./create-graph-client.ts";

type Reply = { status?: number; body?: unknown; page?: string; headers?: Record<string, string> };

let server: Server;
let stranger: Server;
let replies: Reply[] = [];
let asked: IncomingMessage[] = [];
let slept: number[] = [];
const clock = createTestClock();

const listener: RequestListener = (request, response) => {
  asked.push(request);
  const {
    status = 200,
    body = {},
    page,
    headers = {},
  } = replies.length > 1 ? (replies.shift() as Reply) : (replies[0] ?? {});
  response.writeHead(status, { "content-type": page ? "text/html" : "application/json", ...headers });
  response.end(page ?? JSON.stringify(body));
};
const urlOf = (of: Server) => `http://127.0.0.1:${(of.address() as AddressInfo).port}`;
const failure = (code: number, more: object = {}, status = 400): Reply => ({
  status,
  body: { error: { code, ...more } },
});

function client(given: Partial<GraphSettings> = {}) {
  return createGraphClient({
    baseUrl: urlOf(server),
    version: "v25.0",
    token: "a token",
    openSecret: async () => "a secret",
    tries: 3,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    random: () => 0.5,
    now: clock.now,
    ...given,
  });
}

beforeAll(async () => {
  server = createServer(listener).listen(0, "127.0.0.1");
  stranger = createServer(listener).listen(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(stranger, "listening")]);
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" });
});
afterAll(() => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  for (const one of [server, stranger]) one.close();
});
beforeEach(() => {
  replies = [];
  asked = [];
  slept = [];
});

test("a call carries version, token and query, and gives the JSON", async () => {
  replies = [{ body: { id: "1" } }];
  const { body, usage } = await client().get("1/phone_numbers", { fields: "id,status", limit: 5 });
  expect([body, usage]).toEqual([{ id: "1" }, { percent: 0, resumeAt: null }]);
  expect(asked[0]?.url).toBe("/v25.0/1/phone_numbers?fields=id%2Cstatus&limit=5");
  expect(asked[0]?.headers.authorization).toBe("Bearer a token");
});

test("what may pass is tried three times, with waits that are anything up to 5 seconds and 2 minutes", async () => {
  replies = [failure(2, {}, 500), failure(131000), { body: { ok: true } }];
  expect((await client().get("1")).body).toEqual({ ok: true });
  expect(slept).toEqual([2_500, 60_000]);
});

test("after three tries it is left to the job", async () => {
  replies = [failure(1)];
  await expect(client().get("1")).rejects.toMatchObject({ advice: "retry", reason: "server", graphCode: 1 });
  expect(asked).toHaveLength(3);
});

test("what changes something at Meta is sent once", async () => {
  replies = [failure(2, {}, 500)];
  await expect(client().post("1/smb_app_data", {})).rejects.toMatchObject({ advice: "retry" });
  expect(asked).toHaveLength(1);
});

test("T84: a limit with Retry-After 3600 says until when, and nothing more is asked", async () => {
  replies = [{ ...failure(4, { is_transient: true }, 429), headers: { "retry-after": "3600" } }];
  const error = await client()
    .get("1")
    .catch((thrown: unknown) => thrown);
  const until = new Date(clock.now().getTime() + 3_600_000);
  expect(error).toMatchObject({ advice: "pause", reason: "limit", resumeAt: until });
  expect(String(error)).toContain("until 1 Mar 2024, 13:00 UTC");
  expect(asked).toHaveLength(1);
});

test("minutes until access is regained count where they are longer than Retry-After", async () => {
  const usage = {
    1: [{ type: "whatsapp", call_count: 100, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 19 }],
  };
  const headers = { "x-business-use-case-usage": JSON.stringify(usage), "retry-after": "60" };
  replies = [{ ...failure(80007, {}, 429), headers }];
  const until = new Date(clock.now().getTime() + 19 * 60_000);
  await expect(client().get("1")).rejects.toMatchObject({ advice: "pause", resumeAt: until });
});

test("calls rest before the limit is reached: the answer at 95 percent is the last", async () => {
  const headers = { "x-app-usage": '{"call_count":95,"total_cputime":2,"total_time":1}' };
  replies = [{ body: { page: 1 }, headers }, { body: { page: 2 } }];
  const graph = client();
  expect(await graph.get("1")).toMatchObject({ body: { page: 1 }, usage: { percent: 95 } });
  await expect(graph.get("1")).rejects.toMatchObject({ advice: "pause" });
  expect(asked).toHaveLength(1);
  clock.advance(5 * 60_000);
  expect((await graph.get("1")).body).toEqual({ page: 2 });
});

test("T85: a page of HTML under the status of success is an error with a class, and damaged headers are none", async () => {
  replies = [{ page: "<html>Sign in to the network</html>", headers: { "x-app-usage": "no", "retry-after": "soon" } }];
  const error = client({ tries: 1 }).get("1");
  await expect(error).rejects.toMatchObject({ advice: "retry", reason: "not_graph", status: 200 });
});

test("a page of HTML is never an answer about the token", async () => {
  replies = [{ page: "<html>", status: 401 }];
  await expect(client({ tries: 1 }).get("1")).rejects.toMatchObject({ reason: "not_graph", advice: "retry" });
});

test("a server that is not there is no verdict on anything", async () => {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const baseUrl = urlOf(gone);
  gone.close();
  await once(gone, "close");
  await expect(client({ tries: 1, baseUrl }).get("1")).rejects.toMatchObject({ advice: "retry", reason: "server" });
});

test("an API in a private network that is not allowed is refused for good", async () => {
  const refused = client({ baseUrl: "https://192.168.0.1" }).get("1");
  await expect(refused).rejects.toMatchObject({ advice: "final", reason: "not_graph" });
});

test("an app that demands a proof of its secret gets it, once the secret is known", async () => {
  replies = [
    failure(100, { message: "API calls from the server require an appsecret_proof argument" }),
    { body: { ok: true } },
  ];
  const graph = client();
  expect((await graph.get("1")).body).toEqual({ ok: true });
  await graph.get("2");
  const proof = createHmac("sha256", "a secret").update("a token").digest("hex");
  expect(asked.map(({ url }) => url?.includes(`appsecret_proof=${proof}`))).toEqual([false, true, true]);
});

test("a file is fetched with the token from the host of the API, and without it from any other", async () => {
  replies = [{ page: "bytes", headers: { "content-length": "5" } }];
  for (const of of [server, stranger]) {
    const { body, contentType, contentLength } = await client().download(`${urlOf(of)}/file`);
    expect([contentType, contentLength, (await readBody(body)).toString()]).toEqual(["text/html", 5, "bytes"]);
  }
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer a token", undefined]);
});

test("the token does not follow a redirect", async () => {
  replies = [{ status: 302, headers: { location: `${urlOf(stranger)}/file` } }];
  await expect(client({ tries: 1 }).download(`${urlOf(server)}/file`)).rejects.toMatchObject({ reason: "not_graph" });
  expect(asked).toHaveLength(1);
});

test("a file that has expired is final", async () => {
  replies = [{ status: 404, page: "Not found" }];
  await expect(client().download(`${urlOf(server)}/file`)).rejects.toMatchObject({
    advice: "final",
    reason: "wrong_id",
  });
});
