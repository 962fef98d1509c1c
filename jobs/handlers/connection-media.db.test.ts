import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { and, eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cloudMedia, connections } from "#drizzle/schema/connections.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { readAll, receive, store } from "#jobs/receive/testing/receive.ts";
import { incoming, message } from "#lib/connections/fixtures/webhook.ts";
import { claimMedia } from "#lib/connections/media/claim-media.ts";
import { countMedia } from "#lib/connections/media/count-media.ts";
import { fetchAgain } from "#lib/connections/media/fetch-again.ts";
import { fetchFileAgain } from "#lib/connections/media/fetch-file-again.ts";
import {
  appSecret,
  createTestConnection,
  type TestConnection,
} from "#lib/connections/testing/create-test-connection.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { absenceWords } from "#lib/media/absence-words.ts";
import { getMediaFile } from "#lib/media/get-media-file.ts";
import { oggOf } from "#lib/media/probe/testing/ogg-of.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestClock, type TestClock } from "#lib/testing/clock.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { connectionMedia } from "./connection-media.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
let clock: TestClock;
let fake: FakeGraph;
let connection: TestConnection;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "", PARLANCE_GRAPH_URL: "" });
  await testDatabase.close();
  await testStorage.close();
});
beforeEach(async () => {
  clock = createTestClock("2026-03-02T10:05:00Z");
  ctx = await createTestContext(testDatabase, { now: clock.now });
  fake = await startFakeGraph({ now: clock.now, account: { appSecret }, messages: 0 });
  addFoundSettings({ PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: fake.url });
  connection = await createTestConnection(ctx, { accessToken: fake.account.accessToken });
});
afterEach(() => fake.close());

const minuteMs = 60_000;

/** Puts a file where Meta keeps media, and gives the block of a message that names it. */
function upload(bytes: Buffer, mimeType: string): { id: string; mime_type: string; sha256: string } {
  const id = String(5_000 + fake.files.size);
  const sha256 = createHash("sha256").update(bytes).digest();
  fake.files.set(id, { mimeType, bytes, sha256, since: clock.now() });
  return { id, mime_type: mimeType, sha256: sha256.toString("base64") };
}

const picture = (red: number) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 90, b: 70 } } })
    .png()
    .toBuffer();
const photo = (block: object, given: Record<string, unknown> = {}) =>
  message({ type: "image", image: block, ...given });

function run(runId = "run", signal = new AbortController().signal): Promise<void> {
  const payload = { workspaceId: ctx.workspaceId, connectionId: connection.id };
  return connectionMedia(ctx, payload, { id: runId, attempt: 1, isLast: false, signal });
}

async function firstChat(): Promise<number> {
  const { rows } = await ctx.db.execute<{ id: string }>(
    sql`select id from conversations where workspace_id = ${ctx.workspaceId}::int8 order by id limit 1`,
  );
  return Number(rows[0]?.id);
}

async function shown() {
  const window = await getMessageWindow(ctx, { conversationId: await firstChat(), place: { edge: "last" } });
  return window.messages.map(({ media }) => media);
}

const words = async () =>
  (await shown()).map((file) => (file?.isPresent ? "there" : absenceWords(file?.problem ?? null)));
const count = () => countMedia(ctx, connection.id);
const stored = () =>
  ctx.db
    .select()
    .from(objects)
    .where(and(eq(objects.workspaceId, ctx.workspaceId), eq(objects.purpose, "media")));
const filesInStore = async () => {
  const names = await readdir(testStorage.directory, { recursive: true, withFileTypes: true });
  return names.filter((name) => name.isFile() && name.parentPath.includes(`/${ctx.workspaceId}/`)).length;
};
const mediaCalls = () => fake.calls.filter(({ path }) => /\/\d{4}$/.test(path) || path.includes("attachments"));

test("a picture, a voice note and a document are read in their messages like those of an import", async () => {
  const png = await picture(200);
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  await receive(ctx, connection.id, [
    incoming([
      photo({ ...upload(png, "image/png"), caption: "the harbour" }),
      message({ type: "audio", audio: { ...upload(oggOf(2_500), "audio/ogg; codecs=opus"), voice: true } }),
      message({ type: "document", document: { ...upload(pdf, "application/pdf"), filename: "offer.pdf" } }),
    ]),
  ]);
  await run();
  const files = await shown();
  expect(files).toMatchObject([
    { isPresent: true, contentType: "image/png", width: 900, height: 600, hasThumbnail: true, problem: null },
    { isPresent: true, contentType: "audio/ogg; codecs=opus", durationMs: 2_500, problem: null },
    { isPresent: true, contentType: "application/pdf", fileName: "offer.pdf", problem: null },
  ]);
  expect(await count()).toEqual({ waiting: 0, fetched: 3, failed: 0, expired: 0 });
  const file = await getMediaFile(ctx, { conversationId: await firstChat(), mediaId: files[0]?.id ?? 0 });
  expect(png.equals(await buffer(file.object.read()))).toBe(true);
});

test("open pages are told of a file that has come", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(1), "image/png"))])]);
  const version = async () => {
    const window = await getMessageWindow(ctx, { conversationId: await firstChat(), place: { edge: "last" } });
    return window.version;
  };
  const before = await version();
  await run();
  expect(await version()).toBeGreaterThan(before);
});

test("the same file in two messages is kept once, and a message that comes again asks for nothing", async () => {
  const block = upload(await picture(2), "image/png");
  const again = upload(await picture(2), "image/png");
  const once = photo(block, { id: "wamid.ONE" });
  await receive(ctx, connection.id, [incoming([once, photo(block), photo(again)]), incoming([once])]);
  await run();
  expect(await words()).toEqual(["there", "there", "there"]);
  expect(await stored()).toHaveLength(1);
  expect(mediaCalls()).toHaveLength(6);
  await run();
  expect(mediaCalls()).toHaveLength(6);
});

test.each([
  ["other bytes than announced", "mediaDamaged"],
  ["a file that breaks off", "mediaTruncated"],
] as const)("%s are not kept; the file is tried again later, and comes whole", async (_, name) => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(3), "image/png"))])]);
  fake.switches[name] = true;
  await run();
  expect(await words()).toEqual(["is being fetched from WhatsApp"]);
  expect([await stored(), await filesInStore()]).toEqual([[], 0]);
  fake.switches[name] = false;
  await run();
  expect(await words()).toEqual(["is being fetched from WhatsApp"]);
  clock.advance(minuteMs);
  await run();
  expect(await words()).toEqual(["there"]);
});

test("bytes that are wrong four times are given up, and said", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(4), "image/png"))])]);
  fake.switches.mediaDamaged = true;
  for (let time = 0; time < 4; time++) {
    await run();
    clock.advance(61 * minuteMs);
  }
  expect(await words()).toEqual(["WhatsApp did not send this file whole"]);
  expect(await count()).toMatchObject({ failed: 1 });
  expect(await filesInStore()).toBe(0);
});

test("a file that Meta no longer has is said so in words, and not asked for again", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(5), "image/png"))])]);
  fake.switches.mediaExpired = true;
  await run();
  expect(await words()).toEqual(["WhatsApp no longer has this file"]);
  expect(await count()).toMatchObject({ expired: 1 });
  const calls = mediaCalls().length;
  clock.advance(120 * minuteMs);
  await run();
  expect(mediaCalls()).toHaveLength(calls);
  expect((await connection.row()).graph).toBeNull();
});

test("what was given up is fetched again on a person's word while Meta still has it, later it is said to be gone", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(6), "image/png"))])]);
  fake.switches.mediaExpired = true;
  await run();
  expect(await count()).toMatchObject({ expired: 1 });
  expect(await fetchAgain(ctx, connection.id)).toEqual({ again: 1, gone: 0 });
  expect(await words()).toEqual(["is being fetched from WhatsApp"]);
  await run();
  expect(await words()).toEqual(["WhatsApp no longer has this file"]);
  fake.switches.mediaExpired = false;
  await fetchAgain(ctx, connection.id);
  await run();
  expect(await words()).toEqual(["there"]);
  await expect(fetchAgain(ctx, connection.id)).rejects.toThrow("No file is missing.");

  await receive(ctx, connection.id, [incoming([photo(upload(await picture(7), "image/png"))])]);
  fake.switches.mediaExpired = true;
  await run();
  clock.advance(8 * 24 * 60 * minuteMs);
  await expect(fetchAgain(ctx, connection.id)).rejects.toThrow("All of these are older and gone there.");
  expect(await count()).toMatchObject({ waiting: 0, expired: 1 });
});

test("one file that was given up is fetched again where it is missing, by who may and while Meta still has it", async () => {
  const blocks = [upload(await picture(8), "image/png"), upload(await picture(9), "image/png")];
  await receive(ctx, connection.id, [incoming(blocks.map((block) => photo(block)))]);
  fake.switches.mediaExpired = true;
  await run();
  const conversationId = await firstChat();
  const offered = async (role: Context["role"] = "editor") => {
    const place = { edge: "last" } as const;
    const { messages } = await getMessageWindow({ ...ctx, role }, { conversationId, place });
    return messages.map(({ media }) => media?.canFetchAgain);
  };
  expect(await offered()).toEqual([true, true]);
  expect(await offered("viewer")).toEqual([false, false]);

  const again = (mediaId: number, role: Context["role"] = "editor") =>
    fetchFileAgain({ ...ctx, role }, { conversationId, mediaId });
  await expect(again(2, "viewer")).rejects.toMatchObject({ code: "forbidden" });
  await expect(again(3)).rejects.toMatchObject({ code: "not_found" });
  fake.switches.mediaExpired = false;
  await again(2);
  expect(await words()).toEqual(["WhatsApp no longer has this file", "is being fetched from WhatsApp"]);
  await expect(again(2)).rejects.toMatchObject({ code: "conflict" });
  await run();
  expect(await words()).toEqual(["WhatsApp no longer has this file", "there"]);
  expect(await offered()).toEqual([true, false]);

  clock.advance(8 * 24 * 60 * minuteMs);
  expect(await offered()).toEqual([false, false]);
  await expect(again(1)).rejects.toMatchObject({ code: "conflict" });
});

test("an address that leads nowhere any more is asked for anew once", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(6), "image/png"))])]);
  // The first address has been cut off: the one given next is good.
  const file = [...fake.files.entries()][0] as [
    string,
    typeof fake.files extends Map<string, infer File> ? File : never,
  ];
  let asked = 0;
  const real = fake.files.get.bind(fake.files);
  fake.files.get = (id) => {
    asked += 1;
    return asked === 2 && id === file[0] ? undefined : real(id);
  };
  await run();
  expect(await words()).toEqual(["there"]);
  expect(mediaCalls().map(({ status }) => status)).toEqual([200, 404, 200, 200]);

  fake.switches.mediaUrlsExpired = true;
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(7), "image/png"))])]);
  await run();
  expect(await words()).toEqual(["there", "is being fetched from WhatsApp"]);
  expect(mediaCalls().map(({ status }) => status)).toEqual([200, 404, 200, 200, 200, 404, 200, 404]);
});

test("trouble at Meta loses nothing: the message stands, and its file comes when Meta is well again", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(8), "image/png"))])]);
  fake.switches.errorCode = 2;
  await run();
  expect([await words(), mediaCalls().length]).toEqual([["is being fetched from WhatsApp"], 1]);
  fake.switches.errorCode = null;
  clock.advance(minuteMs);
  await run();
  expect(await words()).toEqual(["there"]);
});

test("a limit makes all files rest until Meta says, and a token that is no good until there is another", async () => {
  const blocks = await Promise.all([1, 2, 3, 4, 5, 6].map(async (red) => upload(await picture(red), "image/png")));
  await receive(ctx, connection.id, [incoming(blocks.map((block) => photo(block)))]);
  Object.assign(fake.switches, { errorCode: 4, retryAfter: 1_800 });
  await run();
  expect((await connection.row()).pausedUntil).toEqual(new Date("2026-03-02T10:35:00Z"));
  expect(mediaCalls().length).toBeLessThanOrEqual(3);
  const asked = mediaCalls().length;
  fake.switches.errorCode = null;
  clock.advance(29 * minuteMs);
  await run();
  expect(mediaCalls()).toHaveLength(asked);
  clock.advance(2 * minuteMs);
  await run();
  expect(await count()).toMatchObject({ waiting: 0, fetched: 6 });

  await receive(ctx, connection.id, [incoming([photo(upload(await picture(9), "image/png"))])]);
  fake.switches.errorCode = 190;
  await run();
  expect((await connection.row()).graph).toMatchObject({ asks: "token" });
  expect((await connection.row()).mediaErrors).toEqual([]);
  fake.switches.errorCode = null;
  const before = mediaCalls().length;
  await run();
  expect(mediaCalls()).toHaveLength(before);
  await ctx.db.update(connections).set({ graph: null }).where(eq(connections.id, connection.id));
  await run();
  expect(await count()).toMatchObject({ waiting: 0, fetched: 7 });
});

test("a number with many failures is left in peace: at most twenty within an hour, the rest later", async () => {
  const png = await picture(10);
  await receive(ctx, connection.id, [
    incoming(Array.from({ length: 30 }, () => photo({ ...upload(png, "image/png"), sha256: "0".repeat(64) }))),
  ]);
  fake.switches.mediaUrlsExpired = true;
  await run();
  const failures = () => fake.calls.filter(({ status }) => status === 404).length;
  expect(failures()).toBe(20);
  expect((await connection.row()).lastError).toContain("within an hour");
  clock.advance(30 * minuteMs);
  await run();
  expect(failures()).toBe(20);
  clock.advance(31 * minuteMs);
  await run();
  expect(failures()).toBe(40);
});

test("at most three files are fetched at once, by however many workers", async () => {
  const blocks = await Promise.all([...Array(8).keys()].map(async (red) => upload(await picture(red), "image/png")));
  await receive(ctx, connection.id, [incoming(blocks.map((block) => photo(block)))]);
  const own = { connectionId: connection.id, mayAsk: true };
  const claims = await Promise.all([...Array(8).keys()].map((at) => claimMedia(ctx, { ...own, runId: `run ${at}` })));
  expect(claims.filter((claim) => claim !== null)).toHaveLength(3);
  expect(new Set(claims.flatMap((claim) => claim?.messageId ?? [])).size).toBe(3);
});

test("a run that was stopped in the middle of a file gives it back, and one that was killed goes on under its id", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(11), "image/png"))])]);
  fake.switches.delayMs = 300;
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(new Error("stop")), 450);
  await expect(run("run", stopping.signal)).rejects.toThrow("stop");
  fake.switches.delayMs = 0;
  const [row] = await ctx.db.select().from(cloudMedia).where(eq(cloudMedia.connectionId, connection.id));
  expect(row).toMatchObject({ state: "waiting", runId: null, failures: 0 });
  expect(await filesInStore()).toBe(0);

  await claimMedia(ctx, { connectionId: connection.id, runId: "killed", mayAsk: true });
  await run("another");
  expect(await count()).toMatchObject({ waiting: 1 });
  await run("killed");
  expect(await words()).toEqual(["there"]);
});

test("a killed run whose job is gone holds its files for twenty minutes only", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(12), "image/png"))])]);
  await claimMedia(ctx, { connectionId: connection.id, runId: "gone", mayAsk: true });
  clock.advance(21 * minuteMs);
  await run("another");
  expect(await words()).toEqual(["there"]);
});

test("a conversation that is erased while its file is fetched leaves no file", async () => {
  await store(ctx, connection.id, [incoming([photo(upload(await picture(13), "image/png"))])]);
  await readAll(ctx, connection.id);
  fake.switches.delayMs = 250;
  const fetching = run();
  await deleteConversationData(ctx, await firstChat(), new AbortController().signal);
  await fetching;
  expect([await stored(), await filesInStore()]).toEqual([[], 0]);
});

test("erasing a conversation erases its files", async () => {
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(14), "image/png"))])]);
  await run();
  expect(await filesInStore()).toBe(2);
  await deleteConversationData(ctx, await firstChat(), new AbortController().signal);
  expect([await stored(), await filesInStore()]).toEqual([[], 0]);
});

test("the token goes to the Graph API only: a file elsewhere is fetched without it", async () => {
  const other = await startFakeGraph({ now: clock.now, messages: 0 });
  const seen: string[] = [];
  await receive(ctx, connection.id, [incoming([photo(upload(await picture(15), "image/png"))])]);
  try {
    // Meta's answer names an address on another machine, which asks for a token as Meta would.
    const url = fake.url;
    fake.url = other.url;
    await run();
    fake.url = url;
    seen.push(...other.calls.map(({ path, status }) => `${path} ${status}`));
  } finally {
    await other.close();
  }
  expect(seen).toEqual(["/whatsapp_business/attachments/ 401"]);
});
