import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMessages, webhookPayloads } from "#drizzle/schema/connections.ts";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import { readAll, receive, shownRows } from "#jobs/receive/testing/receive.ts";
import { businessNumber, customer, incoming, noon, text, webhook } from "#lib/connections/fixtures/webhook.ts";
import { cancelPull } from "#lib/connections/pull/cancel-pull.ts";
import { getPull, type PullDetails } from "#lib/connections/pull/get-pull.ts";
import { resumePull } from "#lib/connections/pull/resume-pull.ts";
import { runPull } from "#lib/connections/pull/run-pull.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { startPull } from "#lib/connections/pull/start-pull.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";
import { type StoreReply, startTestStore, type TestStore } from "#lib/connections/pull/testing/start-test-store.ts";
import { pageAnswer, storeRows } from "#lib/connections/pull/testing/store-rows.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let connection: TestConnection;
let store: TestStore;
let answer: (url: URL) => StoreReply | Promise<StoreReply>;
const clock = createTestClock();

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" });
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  ctx = await createTestContext(testDatabase, { now: clock.now });
  connection = await createTestConnection(ctx);
  store = await startTestStore((url) => answer(url));
  await saveStore(ctx, {
    ...usualStore,
    connectionId: connection.id,
    baseUrl: store.url,
    key: "a key of the tests",
    displayPhoneNumber: businessNumber.display_phone_number,
  });
});
afterEach(() => store.close());

const inPages = <Item>(items: readonly Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

async function begin(given: { since?: Date; until?: Date } = {}): Promise<number> {
  const { pullId } = await startPull(ctx, { connectionId: connection.id, since: null, until: null, ...given });
  return pullId;
}

/** What a worker does with the job that waits for a pull. */
async function work(pullId: number, signal = new AbortController().signal): Promise<PullDetails> {
  const [row] = await ctx.db.select().from(cloudPulls).where(eq(cloudPulls.id, pullId));
  await runPull(ctx, { pullId, run: row?.run ?? 0 }, { signal, sleep: async () => undefined });
  return getPull(ctx, pullId);
}

async function stored(): Promise<string[]> {
  const rows = await ctx.db
    .select({ wamid: cloudMessages.wamid })
    .from(cloudMessages)
    .where(eq(cloudMessages.connectionId, connection.id));
  return rows.map(({ wamid }) => wamid).sort();
}

test("thousands of messages over shuffled, empty and repeated pages are exactly the rows, and again nothing", async () => {
  const rows = storeRows(3_000);
  const cut = inPages(rows, 100);
  const half = cut.length / 2;
  // The second half first, an empty page after every fifth, and every seventh page twice.
  const pages = [...cut.slice(half), ...cut.slice(0, half).reverse()].flatMap((page, at) => [
    page,
    ...(at % 5 === 0 ? [[]] : []),
    ...(at % 7 === 0 ? [[...page].reverse()] : []),
  ]);
  answer = (url) => pageAnswer(pages, url, (page) => (page + 1 < pages.length ? page + 1 : null));
  const pullId = await begin();
  const done = await work(pullId);
  expect(done).toMatchObject({ state: "done", pages: pages.length, trouble: null, canResume: false });
  await readAll(ctx, connection.id);
  expect(await stored()).toEqual(rows.map(({ id }) => String(id)).sort());
  const shown = await shownRows(ctx);
  expect(shown.map((row) => row.text).sort()).toEqual(rows.map((_, at) => `Message number ${at}`).sort());
  for (const [, chat] of Map.groupBy(shown, (row) => row.chat)) {
    const numbers = chat.map((row) => Number(row.text.split(" ").at(-1)));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  }
  expect(await getPull(ctx, pullId)).toMatchObject({ stored: 3_000, waiting: 0 });

  const row = await connection.row();
  const again = await work(await begin());
  expect(again).toMatchObject({ state: "done", pages: pages.length, stored: 0, waiting: 0 });
  await readAll(ctx, connection.id);
  const after = await connection.row();
  expect([after.stored, after.received, after.lastWebhookAt]).toEqual([3_000, 0, null]);
  expect(after.duplicates).toBe(row.duplicates);
}, 120_000);

test("each call carries the key and the range, and the key is nowhere else", async () => {
  answer = (url) => pageAnswer([storeRows(2)], url, () => null);
  await work(await begin({ since: new Date("2026-03-01T00:00:00Z"), until: new Date("2026-04-01T00:00:00Z") }));
  expect(store.asked).toHaveLength(1);
  const [{ url, headers } = { url: new URL(store.url), headers: {} }] = store.asked;
  expect(headers.authorization).toBe("Bearer a key of the tests");
  expect(`${url.pathname}${url.search}`).toBe(
    `/v25.0/${businessNumber.phone_number_id}/messages?limit=100&since=2026-03-01T00%3A00%3A00.000Z&until=2026-04-01T00%3A00%3A00.000Z`,
  );
  const { rows } = await ctx.db.execute<{ all: string }>(sql`
    select (select json_agg(s)::text from cloud_stores s) || (select json_agg(p)::text from cloud_pulls p)
      || (select json_agg(a)::text from audit_events a) as all`);
  expect(rows[0]?.all).not.toContain("a key of the tests");
});

test("T84: a limit with Retry-After 3600 is a pause that says until when and is no failed attempt, and it goes on", async () => {
  const rows = storeRows(300);
  const pages = inPages(rows, 100);
  let isLimited = true;
  answer = (url) => {
    if (isLimited && url.searchParams.get("after") === "1") {
      return { status: 429, headers: { "retry-after": "3600" }, body: { error: { code: 4, message: "limit" } } };
    }
    return pageAnswer(pages, url, (page) => (page < 2 ? page + 1 : null));
  };
  const pullId = await begin();
  const until = new Date(clock.now().getTime() + 3_600_000);
  const paused = await work(pullId);
  expect(paused).toMatchObject({ state: "paused", pages: 1, pausedUntil: until, canResume: false });
  expect(paused.trouble).toMatch(/limit of 127\.0\.0\.1:\d+ for calls is reached\. Nothing is asked of it until .*UTC/);
  const { rows: jobs } = await ctx.db.execute<{ at: string; state: string }>(sql`
    select start_after::text as at, state from pgboss.job where name = 'connection.pull'
      and (data ->> 'pullId')::int = ${pullId} order by created_on desc limit 1`);
  expect(new Date(jobs[0]?.at ?? 0)).toEqual(until);
  isLimited = false;
  clock.advance(3_600_000);
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 3, trouble: null, pausedUntil: null });
  await readAll(ctx, connection.id);
  expect(await stored()).toHaveLength(300);
});

test("what is used of a limit is looked at after each page: at 95 percent it rests before the store refuses", async () => {
  const pages = inPages(storeRows(4), 1);
  answer = (url) => ({
    ...pageAnswer(pages, url, (page) => (page < 3 ? page + 1 : null)),
    headers: {
      "x-business-use-case-usage": JSON.stringify({
        1: [{ call_count: url.searchParams.has("after") ? 96 : 10, estimated_time_to_regain_access: 0 }],
      }),
    },
  });
  const pullId = await begin();
  const until = new Date(clock.now().getTime() + 5 * 60_000);
  expect(await work(pullId)).toMatchObject({ state: "paused", pages: 2, pausedUntil: until });
  expect(store.asked).toHaveLength(2);
});

test("T85: HTML under 200 is asked three times, then again in a quarter of an hour, and breaks nothing", async () => {
  answer = () => ({ headers: { "content-type": "text/html" }, text: "<html>Sign in to the network</html>" });
  const paused = await work(await begin());
  expect(store.asked).toHaveLength(3);
  expect(paused).toMatchObject({ state: "paused", pages: 0 });
  expect(paused.trouble).toContain("is no list of messages (HTTP 200): it is not JSON.");
  expect((await connection.row()).lastError).toBeNull();
});

test("T86: a token that expires in page 37 stops it and asks; it goes on at page 37 with nothing lost or doubled", async () => {
  const rows = storeRows(500);
  const pages = inPages(rows, 10);
  let isExpired = true;
  answer = (url) => {
    if (isExpired && url.searchParams.get("after") === "36") {
      const error = { code: 190, error_subcode: 463, message: "Session has expired on Friday, 09-Jan-26." };
      return { status: 401, body: { error } };
    }
    return pageAnswer(pages, url, (page) => (page < 49 ? page + 1 : null));
  };
  const pullId = await begin();
  const asking = await work(pullId);
  expect(asking).toMatchObject({ state: "asking", pages: 36, canResume: true, pausedUntil: null });
  expect(asking.trouble).toContain("does not accept the key any more");
  expect(asking.trouble).toContain("goes on at the page where it stopped");
  await expect(begin()).rejects.toMatchObject({ code: "conflict" });

  isExpired = false;
  const before = store.asked.length;
  await resumePull(ctx, pullId);
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 50, rows: 500, trouble: null });
  expect(store.asked[before]?.url.searchParams.get("after")).toBe("36");
  await readAll(ctx, connection.id);
  expect(await stored()).toEqual(rows.map(({ id }) => String(id)).sort());
});

test("T87: a cursor that comes again is a circle: it stops in words and keeps what came", async () => {
  const pages = inPages(storeRows(40), 10);
  answer = (url) => pageAnswer(pages, url, (page) => (page < 3 ? page + 1 : 1));
  const pullId = await begin();
  const failed = await work(pullId);
  expect(failed).toMatchObject({ state: "failed", pages: 4, canResume: false });
  expect(failed.trouble).toContain("would go round in circles. It stopped after page 4");
  expect(store.asked).toHaveLength(4);
  await readAll(ctx, connection.id);
  expect(await stored()).toHaveLength(40);
  await expect(resumePull(ctx, pullId)).rejects.toMatchObject({ code: "conflict" });
});

test("a page that names its successor at another host ends it: the key goes to the store only", async () => {
  let calls = 0;
  const stranger = await startTestStore(() => {
    calls += 1;
    return { body: { data: [] } };
  });
  answer = () => ({ body: { data: storeRows(1), paging: { next: `${stranger.url}/v25.0/1/messages?after=b` } } });
  const failed = await work(await begin());
  expect(failed).toMatchObject({ state: "failed", pages: 0 });
  expect(failed.trouble).toContain(`The next page would be at ${new URL(stranger.url).host}`);
  expect(calls).toBe(0);
  await stranger.close();
});

test("whole addresses are followed, and one that leads back to itself with another stamp is a circle", async () => {
  let stamp = 0;
  answer = (url) => {
    stamp += 1;
    const page = Number(url.searchParams.get("after") ?? 0);
    const next = `${url.pathname}?after=${Math.min(page + 1, 2)}&stamp=${stamp}&access_token=leak`;
    return { body: { data: storeRows(3).slice(page, page + 1), paging: { next } } };
  };
  const failed = await work(await begin());
  expect(failed).toMatchObject({ state: "failed", pages: 3 });
  expect(store.asked.some(({ url }) => url.searchParams.has("access_token"))).toBe(false);
});

test("it stops at a limit of pages and bytes, and a person lets it go on with as much again", async () => {
  const pages = inPages(storeRows(50), 10);
  answer = (url) => pageAnswer(pages, url, (page) => (page < 4 ? page + 1 : null));
  await saveStore(ctx, { ...usualStore, connectionId: connection.id, baseUrl: store.url, maxPages: 2 });
  const pullId = await begin();
  expect(await work(pullId)).toMatchObject({ state: "stopped", pages: 2, canResume: true });
  await resumePull(ctx, pullId);
  expect(await work(pullId)).toMatchObject({ state: "stopped", pages: 4 });
  await saveStore(ctx, { ...usualStore, connectionId: connection.id, baseUrl: store.url, maxBytes: 1_000 });
  await resumePull(ctx, pullId);
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 5, rows: 50 });
  const other = await begin();
  expect(await work(other)).toMatchObject({ state: "stopped", pages: 1 });
});

test("of two pulls of a connection that are continued at once one goes on, and the other is told so", async () => {
  const pages = inPages(storeRows(30), 10);
  answer = (url) => pageAnswer(pages, url, (page) => (page < 2 ? page + 1 : null));
  const first = await begin();
  await cancelPull(ctx, first);
  const second = await begin();
  await cancelPull(ctx, second);
  const ends = await Promise.allSettled([first, second, first, second].map((pullId) => resumePull(ctx, pullId)));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  expect(refused.map(({ code }) => code)).toEqual(["conflict", "conflict", "conflict"]);
});

test("cancelled while a page is on its way, it keeps no more; continued, it goes on from there", async () => {
  const pages = inPages(storeRows(50), 10);
  let pullId = 0;
  let isPatient = false;
  answer = async (url) => {
    if (!isPatient && url.searchParams.get("after") === "2") await cancelPull(ctx, pullId);
    return pageAnswer(pages, url, (page) => (page < 4 ? page + 1 : null));
  };
  pullId = await begin();
  expect(await work(pullId)).toMatchObject({ state: "cancelled", pages: 2, canResume: true });
  await expect(cancelPull(ctx, pullId)).rejects.toMatchObject({ code: "conflict" });
  isPatient = true;
  await resumePull(ctx, pullId);
  expect(await work(pullId)).toMatchObject({ state: "done", pages: 5, rows: 50 });
});

test("a worker that stops between pages loses nothing, and one that comes back late changes nothing", async () => {
  const rows = storeRows(60);
  const pages = inPages(rows, 10);
  const stopping = new AbortController();
  answer = (url) => {
    if (url.searchParams.get("after") === "3") stopping.abort(new Error("The worker stops."));
    return pageAnswer(pages, url, (page) => (page < 5 ? page + 1 : null));
  };
  const pullId = await begin();
  await expect(work(pullId, stopping.signal)).rejects.toThrow("The worker stops.");
  expect(await getPull(ctx, pullId)).toMatchObject({ state: "running", pages: 3 });
  answer = (url) => pageAnswer(pages, url, (page) => (page < 5 ? page + 1 : null));
  // Two workers at once, as when one was taken for dead.
  await Promise.all([work(pullId), work(pullId)]);
  expect(await getPull(ctx, pullId)).toMatchObject({ state: "done", pages: 6, rows: 60 });
  await readAll(ctx, connection.id);
  expect(await stored()).toHaveLength(60);
});

test("what came live and comes by a pull is there once, and its words replace a placeholder, never the other way", async () => {
  const at = (second: number) => ({ timestamp: String(noon + second) });
  const status = { id: "wamid.SENT", status: "delivered", recipient_id: customer.phone, ...at(5) };
  await receive(ctx, connection.id, [
    incoming([text("It came live", { id: "wamid.LIVE", ...at(1) })]),
    webhook([{ statuses: [status] }]),
  ]);
  const row = (id: string, given: Record<string, unknown>) => ({ id, type: "text", ...at(4), ...given });
  const business = businessNumber.display_phone_number;
  const known = row("wamid.LIVE", { ...at(1), from: customer.phone, text: { body: "It came live" } });
  const bare = { type: "unsupported", errors: [{ code: 131051 }] };
  answer = () => ({
    body: {
      data: [known, row("wamid.SENT", { from: business, to: customer.phone, text: { body: "What the tick was for" } })],
    },
  });
  const pullId = await begin();
  await work(pullId);
  await readAll(ctx, connection.id);
  answer = () => ({
    body: { data: [known, row("wamid.SENT", { from: business, to: customer.phone, ...bare })] },
  });
  await work(await begin());
  await readAll(ctx, connection.id);
  expect((await shownRows(ctx)).map((shown) => shown.text)).toEqual(["It came live", "What the tick was for"]);
  const entries = await ctx.db
    .select({ wamid: cloudMessages.wamid, provenance: cloudMessages.provenance })
    .from(cloudMessages)
    .where(eq(cloudMessages.connectionId, connection.id))
    .orderBy(cloudMessages.wamid);
  expect(entries).toEqual([
    { wamid: "wamid.LIVE", provenance: "live" },
    { wamid: "wamid.SENT", provenance: "pull" },
  ]);
});

test.each([
  ["https://graph.facebook.com", "Meta has no such list; use live capture, history or a file."],
  ["https://GRAPH.facebook.com./", "Meta has no such list"],
  ["http://169.254.169.254", "https"],
  ["https://169.254.169.254", "private network"],
  ["https://[::ffff:127.0.0.1]", "private network"],
  ["https://0x7f.1:8443", "private network"],
  ["https://localhost.", "private network"],
  ["https://graph.example@10.0.0.1", "name or a password"],
])("T83: a store at %s is refused before anything is asked", async (baseUrl, words) => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "" });
  try {
    const saved = saveStore(ctx, { ...usualStore, connectionId: connection.id, baseUrl, key: "another key" });
    await expect(saved).rejects.toMatchObject({ code: "validation", message: expect.stringContaining(words) });
    await ctx.db.execute(sql`update cloud_stores set base_url = ${baseUrl} where connection_id = ${connection.id}`);
    await expect(begin()).rejects.toMatchObject({ code: "validation", message: expect.stringContaining(words) });
    expect(store.asked).toHaveLength(0);
  } finally {
    addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" });
  }
});

test("a key stays with its host: another host needs it again", async () => {
  const other = await startTestStore(() => ({ body: {} }));
  const settings = { ...usualStore, connectionId: connection.id };
  await expect(saveStore(ctx, { ...settings, baseUrl: other.url })).rejects.toMatchObject({
    code: "validation",
    fields: { key: [expect.stringContaining("Enter the key again")] },
  });
  await expect(saveStore(ctx, { ...settings, baseUrl: store.url, pageSize: 50 })).resolves.toBeUndefined();
  await other.close();
});

test("editors pull, viewers do not, and what is another workspace's does not exist", async () => {
  answer = () => ({ body: { data: [] } });
  const pullId = await begin();
  const editor = { ...ctx, role: "editor" as const };
  await expect(getPull(editor, pullId)).resolves.toMatchObject({ state: "queued" });
  await expect(getPull({ ...ctx, role: "viewer" }, pullId)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await createTestContext(testDatabase);
  for (const act of [getPull, cancelPull, resumePull]) {
    await expect(act(stranger, pullId)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(
    saveStore(editor, { ...usualStore, connectionId: connection.id, baseUrl: store.url }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("a page is kept sealed, without the words in clear", async () => {
  answer = (url) => pageAnswer([storeRows(3)], url, () => null);
  await work(await begin());
  const [row] = await ctx.db.select().from(webhookPayloads).where(eq(webhookPayloads.connectionId, connection.id));
  expect(row?.state).toBe("waiting");
  expect(row?.sealedBody.includes("Message number")).toBe(false);
});
