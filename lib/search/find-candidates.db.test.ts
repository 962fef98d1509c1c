import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { findCandidates, indexQuery, walkQuery } from "./find-candidates.ts";
import { createSearchedConversation, type SearchedFixture } from "./fixtures/create-searched-conversation.ts";
import { ofScope, rowConditions } from "./row-conditions.ts";
import type { SearchScope } from "./search-scope.ts";

let testDatabase: TestDatabase;
let ctx: Context;
let big: SearchedFixture;
let small: SearchedFixture;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  ctx = await createTestContext(testDatabase);
  const messages = Array.from({ length: 20_000 }, (_, at) => ({
    text: `word${at % 500} common text ${at < 40 ? "ancient" : ""} number ${at}`,
    at: new Date(Date.UTC(2020, 0, 1) + at * 60_000).toISOString().slice(0, 19),
  }));
  big = await createSearchedConversation(ctx, { title: "Big", people: ["A"], messages });
  small = await createSearchedConversation(ctx, { title: "Small", people: ["B"], messages: messages.slice(0, 50) });
  await ctx.db.execute(sql`select gin_clean_pending_list('messages_search'::regclass)`);
  await ctx.db.execute(sql`analyze messages`);
});
afterAll(() => testDatabase.close());

const inside = (...fixtures: SearchedFixture[]): SearchScope => ({
  conversations: fixtures.map(({ id, readingId }) => ({ id, readingId, title: "", meParticipantId: null, total: 0 })),
  senders: null,
  unmatched: [],
});
const searchFor = (scope: SearchScope, query: string, more: { limit?: number; expected?: number } = {}) => ({
  scope: ofScope(ctx.workspaceId, scope),
  query,
  conditions: rowConditions(scope, [], []),
  instants: undefined,
  timeLimitMs: 10_000,
  total: 20_050,
  limit: more.limit ?? 50,
  expected: more.expected ?? 40,
});
const plan = async (statement: SQL) => {
  const { rows } = await ctx.db.execute<{ "QUERY PLAN": string }>(sql`explain ${statement}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
};

test("one conversation is searched by workspace and reading in one condition of the search index", async () => {
  const lines = await plan(indexQuery(searchFor(inside(big), "'word7'")));
  expect(lines).toMatch(
    /Bitmap Index Scan on messages_search[^\n]*\n\s+Index Cond: \(\(workspace_id = '\d+'::bigint\) AND \(reading_id = '\d+'::bigint\) AND \(tsv @@/,
  );
});

test("several conversations are one condition of the search index, not one each", async () => {
  const lines = await plan(indexQuery(searchFor(inside(big, small), "'word7'")));
  expect(lines).toMatch(/Index Cond: \(\(workspace_id = '\d+'::bigint\) AND \(tsv @@/);
  expect(lines.split("messages_search").length - 1).toBe(1);
});

test("the walk reads a bounded number of rows of a time index, newest first", async () => {
  const lines = await plan(walkQuery(searchFor(inside(big), "'common'"), 1_000));
  expect(lines).toMatch(/Limit[^\n]*rows=1000/);
  expect(lines).toMatch(/Index Scan Backward using messages_/);
});

test("the walk over several conversations goes along the time index of the workspace", async () => {
  const lines = await plan(walkQuery(searchFor(inside(big, small), "'common'"), 1_000));
  expect(lines).toMatch(/Limit[^\n]*rows=1000/);
  expect(lines).toMatch(/Index Scan Backward using messages_newest/);
});

test("a word used only long ago is found, also when it was taken for a frequent one", async () => {
  const rare = await findCandidates(ctx, searchFor(inside(big), "'ancient'"));
  expect(rare.rows).toHaveLength(40);
  const mistaken = await findCandidates(ctx, searchFor(inside(big), "'ancient'", { expected: 20_001 }));
  expect(mistaken).toEqual(rare);
});

test("of a frequent word the newest are taken, and that there are more is said", async () => {
  const { rows, isCapped } = await findCandidates(ctx, searchFor(inside(big), "'common'", { expected: 20_001 }));
  expect(isCapped).toBe(true);
  expect(rows).toHaveLength(50);
  expect(rows[0]?.text).toContain("number 19999");
  expect(rows.at(-1)?.text).toContain("number 19950");
});
