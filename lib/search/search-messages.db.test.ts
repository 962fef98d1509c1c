import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEvents } from "#drizzle/schema/audit.ts";
import { participants } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { trashConversation } from "#lib/library/trash-conversation.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { findCandidates } from "./find-candidates.ts";
import {
  addReading,
  createSearchedConversation,
  type SearchedFixture,
} from "./fixtures/create-searched-conversation.ts";
import { searchInput } from "./schemas.ts";
import { searchMessages } from "./search-messages.ts";

let testDatabase: TestDatabase;
let ctx: Context;
let flat: SearchedFixture;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

beforeEach(async () => {
  ctx = await createTestContext(testDatabase, { role: "viewer" });
  flat = await createSearchedConversation(ctx, {
    title: "Flat 3B 🪴",
    people: ["Ines Calder", "Yusuf Masri", "Yusuf (work)"],
    meParticipantId: 1,
    messages: [
      { text: "The boiler is broken again", at: "2023-01-05T10:00:00", from: 1 },
      { text: "Which boiler? The old one or the new one?", at: "2023-01-05T10:01:00", from: 2 },
      { text: "l'eau est froide 🥶", at: "2023-02-01T08:00:00", from: 2, language: "fr" },
      { text: "<script>alert('boiler')</script>", at: "2023-03-01T08:00:00", from: 3 },
      { text: "https://plumber.example/boiler", at: "2024-03-01T08:00:00", from: 3 },
      { text: "a photo of the boiler", at: "2024-03-01T09:00:00", from: 1, kind: "image" },
      { text: "明日東京都に行く", at: "2024-05-01T09:00:00", from: 1, language: "ja" },
    ],
  });
});

const search = (query: string, rest: Record<string, unknown> = {}) =>
  searchMessages(ctx, searchInput.parse({ query, ...rest }));
const texts = async (query: string, rest?: Record<string, unknown>) =>
  (await search(query, rest)).hits.map((hit) => hit.excerpt.map((part) => part.text).join(""));

describe("words", () => {
  test("all words must be there, in any form of accent and case", async () => {
    expect(await texts("BOILER brokén")).toEqual(["The boiler is broken again"]);
  });
  test("the shorter message comes first, or the newer where that is asked for", async () => {
    const ranked = await texts("boiler");
    expect(ranked[0]).toBe("https://plumber.example/boiler");
    expect(ranked.at(-1)).toBe("Which boiler? The old one or the new one?");
    expect((await texts("boiler", { order: "newest" }))[0]).toBe("a photo of the boiler");
  });
  test("a phrase, an excluded word, a prefix, a part of an elision", async () => {
    expect(await texts('"old one"')).toHaveLength(1);
    expect(await texts('"one old"')).toEqual([]);
    expect(await texts("boiler -photo -script -which -broken")).toEqual(["https://plumber.example/boiler"]);
    expect(await texts("boil")).toEqual([]);
    expect(await texts("boil", { isTyping: true })).toHaveLength(5);
    expect(await texts("eau")).toHaveLength(1);
  });
  test.each(["東", "都", "東京", "京都に", "行く"])("%s is found inside a run without spaces", async (query) => {
    expect(await texts(query)).toEqual(["明日東京都に行く"]);
  });
  test("emoji alone, stop words alone", async () => {
    expect(await texts("🥶")).toHaveLength(1);
    expect(await texts("the is")).toHaveLength(1);
  });
  test.each([
    "'; DROP TABLE messages; --",
    `"unbalanced`,
    `\\' & | ! <-> :* ( )`,
    "word ".repeat(2_000),
    "a*".repeat(500),
    "",
    "  ",
    "\0",
    "\ud800",
  ])("%j gets an answer", async (query) => {
    expect((await search(query)).partial).toBe(false);
  });
});

describe("filters", () => {
  test("from: finds a person by part of the name, and me", async () => {
    expect(await texts("boiler from:ines")).toHaveLength(2);
    expect(await texts("boiler from:me")).toHaveLength(2);
    expect(await texts('from:"Yusuf Masri"')).toHaveLength(2);
  });
  test("who was merged into a person is that person", async () => {
    await ctx.db
      .update(participants)
      .set({ mergedInto: 2 })
      .where(and(eq(participants.workspaceId, ctx.workspaceId), eq(participants.id, 3)));
    await touchConversation(ctx, ctx.db, flat.id);
    const { hits, people } = await search('from:"Yusuf Masri"');
    expect(hits).toHaveLength(4);
    expect(people).toEqual([{ name: "Yusuf Masri", rank: 1, isMe: false, hits: 4 }]);
  });
  test("days of the wall clock: before, after, on", async () => {
    expect(await texts("boiler before:2024")).toHaveLength(3);
    expect(await texts("boiler after:2024-03")).toHaveLength(2);
    expect(await texts("on:2023-01-05")).toHaveLength(2);
    expect(await texts("on:2023")).toHaveLength(4);
  });
  test("has: and lang:", async () => {
    expect(await texts("has:link")).toEqual(["https://plumber.example/boiler"]);
    expect(await texts("has:photo")).toEqual(["a photo of the boiler"]);
    expect(await texts("has:question boiler")).toHaveLength(1);
    expect(await texts("lang:fr")).toHaveLength(1);
  });
  test("in: names conversations, and a filter that names nothing is said", async () => {
    expect(await texts("boiler in:flat")).toHaveLength(5);
    expect(await texts(`boiler in:#${flat.id}`)).toHaveLength(5);
    expect(await search("boiler in:nowhere")).toMatchObject({ hits: [], unmatched: ["in:nowhere"] });
  });
});

test("T45 tags in a message come as plain pieces with the hit told apart", async () => {
  const { hits } = await search("alert");
  expect(hits[0]?.excerpt).toEqual([
    { text: "<script>", isHit: false },
    { text: "alert", isHit: true },
    { text: "('boiler')</script>", isHit: false },
  ]);
});

test("hits are counted by conversation, person and month", async () => {
  const result = await search("boiler");
  expect(result.total).toEqual({ count: 5, isCapped: false });
  expect(result.conversations).toEqual([{ id: String(flat.id), title: "Flat 3B 🪴", hits: 5 }]);
  expect(result.people.map(({ name, hits }) => [name, hits])).toContainEqual(["Ines Calder", 2]);
  expect(result.months).toEqual([
    { month: "2023-01", hits: 2 },
    { month: "2023-03", hits: 1 },
    { month: "2024-03", hits: 2 },
  ]);
});

test("pages follow each other without a gap or a double", async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search("boiler", { limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...page.hits.map((hit) => hit.seq));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  await expect(search("boiler", { cursor: "forged" })).rejects.toMatchObject({ code: "validation" });
});

test("nothing found names words spelled nearly so, and what a filter takes away", async () => {
  expect((await search("bolier")).suggestions.spelling).toContainEqual({ word: "boiler", query: "boiler" });
  expect((await search("boiler from:ines on:2023-03")).suggestions.withoutFilter).toEqual([
    { query: "on:2023-03 boiler", filter: "from:ines", hits: 1, isCapped: false },
    { query: "from:ines boiler", filter: "on:2023-03", hits: 2, isCapped: false },
  ]);
});

describe("isolation", () => {
  test("messages of another workspace are never found, not even from the cache", async () => {
    expect((await search("boiler")).cached).toBe(false);
    expect((await search("boiler")).cached).toBe(true);
    const stranger = await createTestContext(testDatabase);
    const theirs = await searchMessages(stranger, searchInput.parse({ query: "boiler" }));
    expect(theirs).toMatchObject({ hits: [], cached: false, searched: { conversations: 0 } });
    const aimed = searchInput.parse({ query: `boiler in:#${flat.id}` });
    expect(await searchMessages(stranger, aimed)).toMatchObject({ hits: [], unmatched: [`in:#${flat.id}`] });
    const direct = searchInput.parse({ query: "boiler", conversationId: String(flat.id) });
    await expect(searchMessages(stranger, direct)).rejects.toMatchObject({ code: "not_found" });
    const theirFilter = searchInput.parse({ query: "boiler from:ines" });
    expect((await searchMessages(stranger, theirFilter)).suggestions.spelling).toEqual([]);
  });
  test("the role is asked for on a hit of the cache as well", async () => {
    await search("boiler");
    const nobody = { ...ctx, role: "none" as unknown as Context["role"] };
    await expect(searchMessages(nobody, searchInput.parse({ query: "boiler" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
  test("the trash is not searched, from the moment on that something goes there", async () => {
    await search("boiler");
    const owner = { ...ctx, role: "owner" as const };
    await trashConversation(owner, flat.id);
    expect((await search("boiler")).hits).toEqual([]);
  });
  test("rows of a reading that is not shown are not found", async () => {
    await addReading(ctx, flat.id, [{ text: "boiler of the other reading", at: "2023-01-01T00:00:00" }]);
    expect((await search("boiler")).total.count).toBe(5);
  });
});

test("a change of the workspace drops what was kept", async () => {
  await search("boiler");
  await createSearchedConversation(ctx, {
    title: "Plumbers",
    people: ["Pat"],
    messages: [{ text: "new boiler", at: "2024-06-01T00:00:00" }],
  });
  const again = await search("boiler");
  expect(again.cached).toBe(false);
  expect(again.total.count).toBe(6);
  expect(await texts("boiler from:pat")).toEqual(["new boiler"]);
});

test("while a file is being read the answer says how far", async () => {
  await ctx.db.insert(imports).values({
    workspaceId: ctx.workspaceId,
    conversationId: flat.id,
    readingId: flat.readingId,
    source: "file",
    status: "running",
    stage: "storing",
    fileName: "chat.txt",
    byteSize: 1,
    sha256: Buffer.from([1]),
    progress: { total: 200, stored: 125 },
    createdBy: "test",
  });
  expect((await search("nothing")).indexing).toEqual([
    { conversationId: String(flat.id), title: "Flat 3B 🪴", percent: 62 },
  ]);
});

test("a search is audited when it is submitted, by counts and never by its text", async () => {
  const rows = () => ctx.db.select().from(auditEvents).where(eq(auditEvents.workspaceId, ctx.workspaceId));
  await search("boil", { isTyping: true });
  expect(await rows()).toEqual([]);
  await search("boiler");
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ action: "search.run", details: { hits: 5, words: 1 } });
  expect(JSON.stringify(row)).not.toContain("boiler");
});

test("a search that the database does not answer in time comes back partial", async () => {
  const blocker = await testDatabase.pool.connect();
  try {
    await blocker.query("begin; lock table messages in access exclusive mode");
    const search = {
      scope: sql`m.workspace_id = 1::int8`,
      query: "'boiler'",
      conditions: undefined,
      instants: undefined,
    };
    const limits = { limit: 10, timeLimitMs: 50, total: 10, expected: 5 };
    expect(await findCandidates(ctx, { ...search, ...limits })).toEqual({ rows: [], isCapped: false, isPartial: true });
  } finally {
    await blocker.query("rollback");
    blocker.release();
  }
});
