import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { behindQuery } from "../behind-query.ts";
import { findScope } from "../find-scope.ts";
import { getAnalytics } from "../get-analytics.ts";
import { listBehind } from "../list-behind.ts";
import { refreshAnalytics } from "../refresh-analytics.ts";
import { inventMessages } from "../testing/invent-messages.ts";
import { inventTalk } from "../testing/invent-talk.ts";
import { storeInvented } from "../testing/store-invented.ts";
import { talkSorter } from "../testing/talk-sorter.ts";
import { refreshTopics } from "./refresh-topics.ts";

const { signal } = new AbortController();
const names = ["topics", "topicPeriods", "topicExamples", "topicRun", "phrases"] as const;
let database: TestDatabase;
let ctx: Context;
let conversationId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
  ({ conversationId } = await storeInvented(ctx, inventTalk(45), { batch: 100, people: 2 }));
  expect(await refreshTopics(ctx, conversationId, talkSorter, signal)).toBe(true);
});
afterAll(() => database.close());

const numbers = async (request: { from?: string; to?: string; participants?: number[] } = {}) => {
  const found = await getAnalytics(ctx, { conversationId, ...request }, names);
  if (!found) throw new Error("There are no numbers.");
  return found.metrics;
};
const rowsStored = async (of: Context) => {
  const { rows } = await of.db.execute<{ version: string }>(sql`
    select string_agg(distinct xmin::text || ' ' || ctid::text, ',') as version from message_topics
    where workspace_id = ${of.workspaceId}`);
  return rows[0]?.version;
};

test("three things talked about are three topics whose shares sum to one, with examples of their own", async () => {
  const { topics, topicExamples } = await numbers();
  expect(topics).toHaveLength(3);
  expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(topics.reduce((sum, { messages }) => sum + messages, 0)).toBe(450);
  const about = (word: string) => topics.find(({ words }) => words.split(", ").includes(word))?.topic;
  expect(new Set([about("sourdough"), about("train"), about("penalty")]).size).toBe(3);
  const example = topicExamples.find(({ topic }) => topic === about("sourdough"));
  expect(example?.text).toMatch(/sourdough|crust/);
  expect(example?.name).toMatch(/^Person/);
});

test("names of people are in no topic and no phrase; the phrases are those said", async () => {
  const { topics, phrases } = await numbers();
  expect(topics.flatMap(({ words }) => words.split(", "))).not.toContain("person");
  const terms = phrases.map(({ term }) => term);
  expect(terms).toContain("night train");
  expect(terms.filter((term) => term.includes("person"))).toEqual([]);
  expect(phrases.find(({ term }) => term === "night train")?.count).toBe(90);
});

test("behind a topic stand as many messages as it counts, in every range and for every person", async () => {
  for (const request of [{}, { from: "2022-05-03", to: "2022-05-20" }, { participants: [2] }]) {
    const scope = await findScope(ctx, { conversationId, ...request });
    if (!scope) throw new Error("There is no scope.");
    for (const { topic, messages } of (await numbers(request)).topics) {
      expect((await listBehind(ctx.db, scope, behindQuery.parse({ topic: String(topic) }))).total).toBe(messages);
    }
  }
});

test("shares of topics sum to one in each period", async () => {
  const sums = new Map<string, number>();
  for (const { start, share } of (await numbers()).topicPeriods) sums.set(start, (sums.get(start) ?? 0) + share);
  expect(sums.size).toBe(45);
  for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 10);
});

test("a second refresh of the same conversation writes nothing, one with new names writes the topics anew", async () => {
  const before = await rowsStored(ctx);
  expect(await refreshTopics(ctx, conversationId, talkSorter, signal)).toBe(false);
  expect(await rowsStored(ctx)).toBe(before);
  const first = await numbers();
  const rename = (displayName: string | null) =>
    ctx.db
      .update(participants)
      .set({ displayName })
      .where(and(eq(participants.workspaceId, ctx.workspaceId), eq(participants.id, 2)));
  await rename("Ottilie");
  expect(await refreshTopics(ctx, conversationId, talkSorter, signal)).toBe(true);
  expect((await numbers()).topics).toEqual(first.topics);
  await rename(null);
  await refreshTopics(ctx, conversationId, talkSorter, signal);
});

test("topics are found anew when a twentieth has come, not before", async () => {
  const grow = (messages: number) =>
    ctx.db
      .update(conversations)
      .set({ messageCount: sql`${conversations.messageCount} + ${messages}` })
      .where(eq(conversations.id, conversationId));
  await grow(22);
  expect(await refreshTopics(ctx, conversationId, talkSorter, signal)).toBe(false);
  await grow(1);
  expect(await refreshTopics(ctx, conversationId, talkSorter, signal)).toBe(true);
});

test("stopped before the swap, the old topics stand as they were", async () => {
  await ctx.db.execute(sql`update topic_runs set basis = 'older'`);
  const before = await rowsStored(ctx);
  const stop = new AbortController();
  const sorter = {
    ...talkSorter,
    sortTalk: async (talk: Parameters<typeof talkSorter.sortTalk>[0]) => {
      stop.abort();
      return talkSorter.sortTalk(talk);
    },
  };
  await expect(refreshTopics(ctx, conversationId, sorter, stop.signal)).rejects.toThrow();
  expect(await rowsStored(ctx)).toBe(before);
});

test("counting everything anew leaves the phrases", async () => {
  await ctx.db.update(participants).set({ mergedInto: 1 }).where(eq(participants.id, 2));
  await refreshAnalytics(ctx, conversationId);
  expect((await numbers()).phrases.length).toBeGreaterThan(0);
  await ctx.db.update(participants).set({ mergedInto: null }).where(eq(participants.id, 2));
});

test("another workspace sees nothing of it, and a short conversation has no topics but says that it was looked at", async () => {
  const other = await createTestContext(database);
  await expect(getAnalytics(other, { conversationId }, names)).rejects.toMatchObject({ code: "not_found" });
  const small = await storeInvented(other, inventMessages(60, 2, 4), { batch: 60, people: 2 });
  expect(await refreshTopics(other, small.conversationId, talkSorter, signal)).toBe(true);
  const found = await getAnalytics(other, { conversationId: small.conversationId }, names);
  expect(found?.metrics.topics).toEqual([]);
  expect(found?.metrics.topicRun).toHaveLength(1);
});
