import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMedia, cloudMessages } from "#drizzle/schema/connections.ts";
import { connectionMedia } from "#jobs/handlers/connection-media.ts";
import { customer, incoming, message, noon, webhook } from "#lib/connections/fixtures/webhook.ts";
import { countMedia } from "#lib/connections/media/count-media.ts";
import { sweepMedia } from "#lib/connections/media/sweep-media.ts";
import { createTestConnection, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { absenceWords } from "#lib/media/absence-words.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { createTestClock, type TestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { receive } from "./testing/receive.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let clock: TestClock;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  clock = createTestClock("2026-03-02T10:05:00Z");
  ctx = await createTestContext(testDatabase, { now: clock.now });
  connection = await createTestConnection(ctx);
});

const dayMs = 24 * 3_600_000;
const image = (given: Record<string, unknown> = {}) =>
  message({
    type: "image",
    image: { id: "101", mime_type: "image/jpeg", sha256: "x", caption: "the harbour" },
    ...given,
  });

async function firstChat(): Promise<number> {
  const { rows } = await ctx.db.execute<{ id: string }>(
    sql`select id from conversations where workspace_id = ${ctx.workspaceId}::int8 order by id limit 1`,
  );
  return Number(rows[0]?.id);
}

async function shownFiles() {
  const window = await getMessageWindow(ctx, { conversationId: await firstChat(), place: { edge: "last" } });
  return window.messages.map(({ kind, text, media }) => ({
    kind,
    text,
    name: media?.fileName,
    words: media && !media.isPresent ? absenceWords(media.problem) : null,
  }));
}

const jobs = async (connectionId: number) => {
  const { rows } = await ctx.db.execute<{ n: number }>(sql`
    select count(*)::int4 as n from pgboss.job where name = 'connection.media'
      and (data ->> 'connectionId')::int8 = ${connectionId}::int8`);
  return rows[0]?.n;
};

const run = () =>
  connectionMedia(
    ctx,
    { workspaceId: ctx.workspaceId, connectionId: connection.id },
    { id: "run", attempt: 1, isLast: false, signal: new AbortController().signal },
  );

test("a picture is noted with its message, waits in words, and a job is there to fetch it", async () => {
  await receive(ctx, connection.id, [incoming([image({ timestamp: String(noon) })])]);
  expect(await shownFiles()).toEqual([
    {
      kind: "image",
      text: "the harbour",
      name: "image-2026-03-02-11-00-00.jpg",
      words: "is being fetched from WhatsApp",
    },
  ]);
  expect(await countMedia(ctx, connection.id)).toEqual({ waiting: 1, fetched: 0, failed: 0, expired: 0 });
  expect(await jobs(connection.id)).toBe(1);
});

test("the same message again is no second file and no second job", async () => {
  const once = image({ id: "wamid.PICTURE" });
  await receive(ctx, connection.id, [incoming([once]), incoming([once, once])]);
  expect(await countMedia(ctx, connection.id)).toMatchObject({ waiting: 1 });
  expect(await jobs(connection.id)).toBe(1);
});

test.each([["after"], ["before"]])(
  "a file of the history that comes %s its message is joined with it",
  async (when) => {
    const placeholder = webhook(
      [
        {
          history: [
            {
              metadata: { phase: 0, chunk_order: 1, progress: 10 },
              threads: [{ id: customer.phone, messages: [message({ id: "wamid.LATE", type: "media_placeholder" })] }],
            },
          ],
        },
      ],
      "history",
    );
    const late = webhook([{ messages: [image({ id: "wamid.LATE" })] }], "history");
    if (when === "after") {
      await receive(ctx, connection.id, [placeholder]);
      expect(await shownFiles()).toMatchObject([{ kind: "media", words: "WhatsApp has not given this file" }]);
      expect(await jobs(connection.id)).toBe(0);
      await receive(ctx, connection.id, [late]);
    } else {
      await receive(ctx, connection.id, [late, placeholder]);
    }
    expect(await shownFiles()).toMatchObject([{ kind: "image", words: "is being fetched from WhatsApp" }]);
    const [entry] = await ctx.db.select().from(cloudMessages).where(eq(cloudMessages.connectionId, connection.id));
    expect(entry).toMatchObject({ provenance: "history", isPlaceholder: false });
    expect(await countMedia(ctx, connection.id)).toMatchObject({ waiting: 1 });
  },
);

test("without an access token files wait, and when their seven days are over that is said, without a call", async () => {
  await receive(ctx, connection.id, [incoming([image()])]);
  await run();
  expect(await countMedia(ctx, connection.id)).toMatchObject({ waiting: 1, expired: 0 });
  expect((await connection.row()).lastError).toBeNull();
  await sweepMedia(ctx);
  expect(await jobs(connection.id)).toBe(1);
  clock.advance(7 * dayMs + 1);
  await sweepMedia(ctx);
  expect(await jobs(connection.id)).toBe(2);
  await run();
  expect(await shownFiles()).toMatchObject([{ words: "WhatsApp no longer has this file" }]);
  expect(await countMedia(ctx, connection.id)).toMatchObject({ waiting: 0, expired: 1 });
});

test("an erased conversation takes what is noted of its files with it", async () => {
  await receive(ctx, connection.id, [incoming([image()])]);
  await deleteConversationData(ctx, await firstChat(), new AbortController().signal);
  const left = await ctx.db.select().from(cloudMedia).where(eq(cloudMedia.connectionId, connection.id));
  expect(left).toEqual([]);
  await run();
});
