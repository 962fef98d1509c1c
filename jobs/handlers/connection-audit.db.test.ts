import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { receive } from "#jobs/receive/testing/receive.ts";
import { listAudits } from "#lib/connections/audit/list-audits.ts";
import { runAudit } from "#lib/connections/audit/run-audit.ts";
import { startAudit } from "#lib/connections/audit/start-audit.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let graph: FakeGraph;
let connectionId: number;
const now = new Date("2026-04-15T12:00:00Z");

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  graph = await startFakeGraph({ messages: 240, now: () => now });
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: graph.url });
  ctx = await createTestContext(testDatabase, { now: () => now });
  const { accessToken, phoneNumberId, wabaId, appId, appSecret } = graph.account;
  const given = { name: "Shop", accessToken, phoneNumberId, wabaId, appId, appSecret, zone: "UTC" };
  connectionId = (await createConnection(ctx, given)).id;
});
afterEach(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
  await graph.close();
});

/** Webhooks as Meta would have sent them: incoming messages with their text, the others as ticks only. */
function webhooks(which: (at: number) => boolean) {
  const metadata = {
    phone_number_id: graph.account.phoneNumberId,
    display_phone_number: graph.account.displayPhoneNumber,
  };
  const values = graph.messages
    .filter((_, at) => which(at))
    .map(({ id, at, isOutgoing, customer, type, content }) =>
      isOutgoing
        ? { statuses: [{ id, status: "delivered", timestamp: String(at), recipient_id: customer.phone }] }
        : { messages: [{ id, timestamp: String(at), from: customer.phone, type, [type]: content }] },
    );
  const changes = values.map((value) => ({
    field: "messages",
    value: { messaging_product: "whatsapp", metadata, ...value },
  }));
  return [{ object: "whatsapp_business_account", entry: [{ id: graph.account.wabaId, changes }] }];
}

/** Meta does not count it among the messages. */
function missedCall() {
  const { account, messages } = graph;
  const { at, customer } = messages.at(-1) as (typeof messages)[number];
  const call = { id: "wacid.A", from: customer.phone, event: "terminate", direction: "USER_INITIATED" };
  const metadata = { phone_number_id: account.phoneNumberId, display_phone_number: account.displayPhoneNumber };
  const value = { messaging_product: "whatsapp", metadata, calls: [{ ...call, timestamp: String(at) }] };
  return { object: "whatsapp_business_account", entry: [{ id: account.wabaId, changes: [{ field: "calls", value }] }] };
}

async function audit() {
  const { auditId } = await startAudit(ctx, connectionId);
  const run = { signal: new AbortController().signal, sleep: async () => undefined };
  await runAudit(ctx, auditId, run);
  const [newest] = await listAudits(ctx, connectionId);
  return { auditId, again: () => runAudit(ctx, auditId, run), newest };
}

test("it shows what Meta has and we have not, by day and by message, and imports nothing", async () => {
  // Every tenth webhook was lost.
  await receive(
    ctx,
    connectionId,
    webhooks((at) => at % 10 !== 0),
  );
  await receive(ctx, connectionId, [missedCall()]);
  const count = async () =>
    (await ctx.db.execute(sql`select count(*)::int as n from messages where workspace_id = ${ctx.workspaceId}`)).rows;
  const before = await count();
  const { newest } = await audit();
  expect(await count()).toEqual(before);

  const lost = graph.messages.filter((_, at) => at % 10 === 0);
  const kept = graph.messages.filter((_, at) => at % 10 !== 0);
  expect(newest).toMatchObject({
    state: "done",
    trouble: null,
    report: {
      listed: 240,
      isComplete: true,
      missing: lost.length,
      withoutText: kept.filter(({ isOutgoing }) => isOutgoing).length,
      failedWebhooks: 0,
      notes: [],
    },
  });
  const days = newest?.report?.days ?? [];
  const since = Date.parse(days[0]?.from ?? "") / 1_000;
  const incoming = graph.messages.filter(({ at, isOutgoing }) => at >= since && !isOutgoing);
  const lostIncoming = incoming.filter((message) => lost.includes(message));
  const sum = (of: "metaIncoming" | "incoming") => days.reduce((all, day) => all + day[of], 0);
  expect(lostIncoming.length).toBeGreaterThan(0);
  expect(sum("metaIncoming")).toBe(incoming.length);
  expect(sum("incoming")).toBe(incoming.length - lostIncoming.length);
  for (const { from, to, metaIncoming, incoming: held } of days) {
    const isIn = ({ at }: { at: number }) => at >= Date.parse(from) / 1_000 && at < Date.parse(to) / 1_000;
    expect(metaIncoming - held).toBe(lostIncoming.filter(isIn).length);
  }
});

test("a limit makes it wait until Meta says so, and it begins again by itself", async () => {
  Object.assign(graph.switches, { errorCode: 80007, errorTimes: 1, retryAfter: 600 });
  const { newest, again } = await audit();
  expect(newest?.state).toBe("paused");
  expect(newest?.trouble).toContain("Meta's limit for calls is reached");
  const { rows } = await ctx.db.execute<{ at: string }>(sql`
    select start_after::text as at from pgboss.job where name = 'connection.audit' order by created_on desc limit 1`);
  expect(new Date(rows[0]?.at ?? 0)).toEqual(new Date(now.getTime() + 600_000));
  await expect(startAudit(ctx, connectionId)).rejects.toMatchObject({ code: "conflict" });
  await ctx.db.execute(sql`update connections set paused_until = null where id = ${connectionId}`);
  await again();
  expect((await listAudits(ctx, connectionId))[0]).toMatchObject({ state: "done", report: { listed: 240 } });
});

test("stopped by a limit in the middle, it goes on with the page that was refused", async () => {
  const pages = () => graph.calls.filter(({ path }) => path.endsWith("/message_history")).length;
  // The counts by day and the first page are answered, the second is refused.
  Object.assign(graph.switches, { errorCode: 80007, errorAfter: 2, errorTimes: 1, retryAfter: 600 });
  const { newest, again } = await audit();
  expect(newest?.state).toBe("paused");
  expect(pages()).toBe(2);
  await ctx.db.execute(sql`update connections set paused_until = null where id = ${connectionId}`);
  await again();
  expect((await listAudits(ctx, connectionId))[0]).toMatchObject({
    state: "done",
    report: { listed: 240, missing: 240, isComplete: true },
  });
  // 240 messages are three pages: none was asked for twice but the refused one.
  expect(pages()).toBe(4);
});

test("what the list gives again because it has grown while the audit rested is counted once", async () => {
  Object.assign(graph.switches, { errorCode: 80007, errorAfter: 2, errorTimes: 1, retryAfter: 600 });
  const { newest, again } = await audit();
  expect(newest?.state).toBe("paused");
  // Newest first: five that were on the first page are on the second now.
  for (let count = 0; count < 5; count++) {
    const last = graph.messages.at(-1) as (typeof graph.messages)[number];
    graph.messages.push({ ...last, id: `wamid.LATER${count}` });
  }
  await ctx.db.execute(sql`update connections set paused_until = null where id = ${connectionId}`);
  await again();
  expect((await listAudits(ctx, connectionId))[0]).toMatchObject({
    state: "done",
    report: { listed: 240, missing: 240, isComplete: true },
  });
  const { rows } = await ctx.db.execute(sql`select place from cloud_audits where connection_id = ${connectionId}`);
  expect(rows).toEqual([{ place: null }]);
});

test("a token that has expired ends it with what to do, and the connection asks for another one", async () => {
  graph.switches.errorCode = 190;
  const { newest } = await audit();
  expect(newest).toMatchObject({ state: "failed", report: null });
  expect(newest?.trouble).toContain("Make a system-user token that never expires");
});

test("what Meta does not show to this token becomes a note, and the rest is compared", async () => {
  Object.assign(graph.switches, { errorCode: 10, errorTimes: 1 });
  const { newest } = await audit();
  expect(newest).toMatchObject({ state: "done", report: { days: null, listed: 240, missing: 240 } });
  expect(newest?.report?.notes).toEqual([expect.stringContaining("Meta does not show its counts by day.")]);
});
