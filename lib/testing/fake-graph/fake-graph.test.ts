import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createGraphClient } from "#lib/connections/graph/create-graph-client.ts";
import { readBody } from "#lib/connections/outbound/read-body.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock, type TestClock } from "../clock.ts";
import { exampleKinds } from "./send-example.ts";
import { type FakeGraph, startFakeGraph } from "./start-fake-graph.ts";
import { noTrouble } from "./switches.ts";

type Change = { field: string; value: Record<string, unknown> };
type Chunk = { metadata: { phase: number; chunk_order: number; progress: number }; threads: { messages: unknown[] }[] };

let fake: FakeGraph;
let clock: TestClock;
let receiver: Server;
let changes: Change[] = [];

const client = (token = fake.account.accessToken) =>
  createGraphClient({
    baseUrl: fake.url,
    version: "v25.0",
    token,
    openSecret: async () => fake.account.appSecret,
    tries: 1,
    sleep: async () => undefined,
    random: () => 0,
    now: clock.now,
  });

beforeAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" });
  receiver = createServer(async (request, response) => {
    const body = await readText(request);
    const wanted = createHmac("sha256", fake.account.appSecret).update(body).digest("hex");
    if (request.headers["x-hub-signature-256"] !== `sha256=${wanted}`) return void response.writeHead(401).end();
    changes.push(...JSON.parse(body).entry[0].changes);
    response.end();
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
});
afterAll(() => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  receiver.close();
});
beforeEach(async () => {
  changes = [];
  clock = createTestClock("2026-03-01T12:00:00Z");
  const callbackUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  fake = await startFakeGraph({ now: clock.now, callbackUrl, messages: 200 });
});
afterEach(() => fake.close());

test("a medium is fetched in two steps; its address lives five minutes, its id seven days", async () => {
  const picture = fake.messages.findLast(({ type }) => type === "image");
  const read = async () =>
    (await client().get(String(Object(picture?.content).id))).body as { url: string; file_size: string };
  const { url, file_size } = await read();
  const { body, contentType } = await client().download(url);
  expect([contentType, String((await readBody(body)).length)]).toEqual(["image/jpeg", file_size]);
  clock.advance(6 * 60_000);
  await expect(client().download(url)).rejects.toMatchObject({ status: 404, reason: "wrong_id" });
  await read();
  clock.advance(7 * 86_400_000);
  await expect(read()).rejects.toMatchObject({ graphCode: 100, advice: "final" });
});

async function readPages(): Promise<{ ids: string[]; empty: number; loops: boolean }> {
  const ids: string[] = [];
  let empty = 0;
  const seen = new Set<string>();
  let next: string | null = `${fake.storeUrl}/v25.0/${fake.account.phoneNumberId}/messages?limit=30`;
  while (next) {
    if (seen.has(next)) return { ids, empty, loops: true };
    seen.add(next);
    const answer: Response = await fetch(next, { headers: { authorization: `Bearer ${fake.account.accessToken}` } });
    const page = (await answer.json()) as { data: { id: string }[]; paging: { next: string | null } };
    ids.push(...page.data.map(({ id }) => id));
    if (page.data.length === 0) empty += 1;
    next = page.paging.next;
  }
  return { ids, empty, loops: false };
}

test("the store is paged through to its end, with empty pages between when that is switched on", async () => {
  const all = fake.messages.map(({ id }) => id);
  expect(await readPages()).toEqual({ ids: all, empty: 0, loops: false });
  fake.switches.emptyPages = true;
  expect(await readPages()).toEqual({ ids: all, empty: 7, loops: false });
});

test("a cursor that repeats leads in a circle", async () => {
  fake.switches.repeatCursor = true;
  expect((await readPages()).loops).toBe(true);
});

test("the history comes once, shuffled, in three phases up to 100 percent, each message once", async () => {
  await client().post(`${fake.account.phoneNumberId}/smb_app_data`, { sync_type: "history" });
  await fake.settled();
  const chunks = changes.flatMap(({ value }) => (value.history ?? []) as Chunk[]);
  const places = chunks.map(({ metadata: { phase, chunk_order } }) => phase * 100 + chunk_order);
  expect(places).not.toEqual(places.toSorted((one, other) => one - other));
  expect(new Set(chunks.map(({ metadata }) => metadata.phase))).toEqual(new Set([0, 1, 2]));
  expect(Math.max(...chunks.map(({ metadata }) => metadata.progress))).toBe(100);
  const rows = chunks.flatMap(({ threads }) => threads.flatMap(({ messages }) => messages)) as { id: string }[];
  expect(rows.map(({ id }) => id).sort()).toEqual(fake.messages.map(({ id }) => id).sort());
  expect(changes.some(({ value }) => "messages" in value)).toBe(true);
  const again = client().post(`${fake.account.phoneNumberId}/smb_app_data`, { sync_type: "history" });
  await expect(again).rejects.toMatchObject({ graphCode: 2593107, reason: "sync" });
});

test("history is too late after a day, and comes twice or as declined when that is switched on", async () => {
  const ask = () => client().post(`${fake.account.phoneNumberId}/smb_app_data`, { sync_type: "history" });
  fake.switches.historyDeclined = true;
  fake.switches.duplicate = true;
  await ask();
  await fake.settled();
  expect(changes.map(({ value }) => value.history)).toEqual([
    [{ errors: [expect.objectContaining({ code: 2593109 })] }],
    [{ errors: [expect.objectContaining({ code: 2593109 })] }],
  ]);
  fake.synced.clear();
  clock.advance(25 * 60 * 60_000);
  await expect(ask()).rejects.toMatchObject({ graphCode: 2593108, reason: "sync" });
});

test.each([
  [190, "ask", "token"],
  [4, "pause", "limit"],
  [80007, "pause", "limit"],
  [2, "retry", "server"],
  [368, "ask", "account"],
  [200, "ask", "permission"],
] as const)("error %i can be switched on, and ends after as many calls as were said", async (code, advice, reason) => {
  Object.assign(fake.switches, { errorCode: code, errorAfter: 1, errorTimes: 2 });
  const ask = () => client().get(fake.account.phoneNumberId);
  await ask();
  for (let time = 0; time < 2; time++) await expect(ask()).rejects.toMatchObject({ advice, reason, graphCode: code });
  await ask();
});

test("message_history gives ids and deliveries without text, page by page", async () => {
  const first = await client().get(`${fake.account.phoneNumberId}/message_history`, { limit: 3 });
  const { data, paging } = first.body as { data: { id: string }[]; paging: { cursors: { after: string } } };
  expect(Object.keys(data[0] ?? {})).toEqual(["id", "message_id"]);
  const query = { limit: 3, after: paging.cursors.after, fields: "id,message_id,events" };
  expect((await client().get(`${fake.account.phoneNumberId}/message_history`, query)).body).toMatchObject({
    data: [{ events: { data: expect.any(Array) } }, {}, {}],
  });
  expect((await client().get(`${data[0]?.id}/events`)).body).toMatchObject({ data: [{ node: expect.any(Object) }] });
});

test("analytics counts what came in and went out", async () => {
  const end = Math.floor(clock.now().getTime() / 1_000);
  const count = async (type: number) => {
    const fields = `analytics.start(${end - 180 * 86_400}).end(${end}).granularity(DAY).product_types([${type}])`;
    const { body } = await client().get(fake.account.wabaId, { fields });
    const { data_points } = (body as { analytics: { data_points: { sent: number }[] } }).analytics;
    return data_points.reduce((sum, { sent }) => sum + sent, 0);
  };
  const outgoing = fake.messages.filter(({ isOutgoing }) => isOutgoing).length;
  expect([await count(2), await count(100)]).toEqual([outgoing, fake.messages.length - outgoing]);
});

test.each(exampleKinds)("an example of the kind %s is sent signed", async (kind) => {
  expect(await fake.send(kind)).toBe(200);
  expect(changes).toHaveLength(1);
});

test("examples of one second have an id each, and stand in the store as they were sent", async () => {
  const kinds = exampleKinds.filter((kind) => kind !== "status" && kind !== "call" && kind !== "echo");
  for (const kind of kinds) await fake.send(kind);
  const sent = changes.flatMap(
    ({ value }) => value.messages as { id: string; type: string; [type: string]: unknown }[],
  );
  expect(new Set(sent.map(({ id }) => id)).size).toBe(kinds.length);
  const cards = sent.find(({ type }) => type === "contacts");
  expect(cards?.contacts).toHaveLength(1);
  expect(fake.messages.find(({ type }) => type === "contacts")?.content).toEqual(cards?.contacts);
});

test("programs set switches and send examples over the control address", async () => {
  const ask = async (given: object) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${fake.url}/__control`, { method: "POST", headers, body: JSON.stringify(given) });
    return ((await answer.json()) as { said: string }).said;
  };
  expect(await ask({ do: "send", kind: "text", text: "<Hello>" })).toBe("Sent and taken in.");
  expect(await ask({ do: "switches", html: true, usagePercent: 96 })).toBe("Set.");
  expect(fake.switches).toEqual({ ...noTrouble(), html: true, usagePercent: 96 });
  const page = await (await fetch(fake.url)).text();
  expect(page).toContain(fake.account.accessToken);
});
