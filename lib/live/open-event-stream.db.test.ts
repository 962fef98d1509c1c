import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { openEventStream } from "./open-event-stream.ts";
import { publishEvent } from "./publish-event.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

const times = { checkMs: 5_000, pingMs: 15_000, lifeMs: 25_000 };

/** Reads one event a call; null once the stream has ended. */
function read(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let buffer = "";
  const next = async (): Promise<{ name: string; data: unknown } | null> => {
    for (;;) {
      const end = buffer.indexOf("\n\n");
      if (end >= 0) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const match = /^event: (.*)\ndata: (.*)$/.exec(block);
        if (match) return { name: match[1] ?? "", data: JSON.parse(match[2] ?? "") };
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      buffer += decoder.decode(value, { stream: true });
    }
  };
  return { next, cancel: () => reader.cancel() };
}

const open = (ctx: Context, isAllowed = async () => true, given = times) =>
  read(openEventStream(ctx, isAllowed, given));

test("a stream tells the state first, then ids of its own workspace only", async () => {
  const ctx = await createTestContext(testDatabase);
  const other = await createTestContext(testDatabase);
  const stream = open(ctx);
  expect(await stream.next()).toMatchObject({ name: "state", data: { version: 0, imports: [], exports: [] } });
  await publishEvent(ctx.db, { kind: "conversation", workspaceId: other.workspaceId, conversationId: 8 });
  await publishEvent(ctx.db, { kind: "import", workspaceId: ctx.workspaceId, importId: 7, conversationId: 9 });
  expect(await stream.next()).toEqual({ name: "change", data: { kind: "import", importId: "7", conversationId: "9" } });
  await stream.cancel();
});

test("an event is heard when its transaction commits, not before, and never when it is rolled back", async () => {
  const ctx = await createTestContext(testDatabase);
  const stream = open(ctx);
  await stream.next();
  const event = (conversationId: number) =>
    ({ kind: "conversation", workspaceId: ctx.workspaceId, conversationId }) as const;
  const undone = ctx.db.transaction(async (tx) => {
    await publishEvent(tx, event(1));
    tx.rollback();
  });
  await expect(undone).rejects.toThrow();
  await ctx.db.transaction((tx) => publishEvent(tx, event(2)));
  expect(await stream.next()).toMatchObject({ data: { conversationId: "2" } });
  await stream.cancel();
});

test("T106: a stream ends without a word once access was taken away, on the next event", async () => {
  const ctx = await createTestContext(testDatabase);
  let isMember = true;
  const stream = open(ctx, async () => isMember);
  await stream.next();
  isMember = false;
  await publishEvent(ctx.db, { kind: "conversation", workspaceId: ctx.workspaceId, conversationId: 1 });
  expect(await stream.next()).toBeNull();
});

test("T106: a silent stream ends as well, at the next check", async () => {
  const ctx = await createTestContext(testDatabase);
  let isMember = true;
  const stream = open(ctx, async () => isMember, { ...times, checkMs: 20 });
  await stream.next();
  isMember = false;
  expect(await stream.next()).toBeNull();
});

test("a stream ends by itself when its life is over", async () => {
  const stream = open(await createTestContext(testDatabase), undefined, { ...times, lifeMs: 200 });
  await stream.next();
  expect(await stream.next()).toBeNull();
});

test("after the listening connection was lost the state is told anew, and events arrive again", async () => {
  const ctx = await createTestContext(testDatabase);
  const stream = open(ctx);
  await stream.next();
  await ctx.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
  );
  expect(await stream.next()).toMatchObject({ name: "state" });
  await publishEvent(ctx.db, { kind: "mail", workspaceId: ctx.workspaceId, mailId: 3 });
  expect(await stream.next()).toMatchObject({ name: "change", data: { mailId: "3" } });
  await stream.cancel();
});
