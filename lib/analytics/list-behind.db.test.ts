import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { behindQuery } from "./behind-query.ts";
import { findScope } from "./find-scope.ts";
import { type Analytics, computeMetrics } from "./get-analytics.ts";
import { listBehind } from "./list-behind.ts";
import type { Scope } from "./scope.ts";
import { inventMessages } from "./testing/invent-messages.ts";
import { storeInvented } from "./testing/store-invented.ts";

const names = ["span", "weekHours", "mediaKinds", "replyWaits", "linkDomains", "entities", "sentiment"] as const;

const asked = inventMessages(1_500, 3, 21).filter(
  ({ localAt, participantId }) =>
    localAt >= "2021-02-03" && localAt < "2021-07-12" && (participantId === 1 || participantId === 2),
);

let database: TestDatabase;
let ctx: Context;
let scope: Scope;
let metrics: Analytics<(typeof names)[number]>["metrics"];

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
  const { conversationId } = await storeInvented(ctx, inventMessages(1_500, 3, 21), { batch: 500, people: 3 });
  const request = { conversationId, from: "2021-02-03", to: "2021-07-11", participants: [1, 2] };
  const found = await findScope(ctx, request);
  if (!found) throw new Error("There is no scope.");
  scope = found;
  metrics = await computeMetrics(ctx, scope, names);
});
afterAll(() => database.close());

const count = async (query: Record<string, unknown>) =>
  (await listBehind(ctx.db, scope, behindQuery.parse(query))).total;

test("behind each number stand as many messages as it says", async () => {
  const [span] = metrics.span;
  expect(await count({})).toBe(span?.messages);
  expect(await count({ media: "1" })).toBe(span?.media);
  expect(await count({ question: "1" })).toBe(span?.questions);
  expect(await count({ opens: "1" })).toBe(span?.initiations);
  for (const { kind, messages } of metrics.mediaKinds) expect(await count({ kind })).toBe(messages);
  for (const { term, messages } of metrics.linkDomains) expect(await count({ domain: term })).toBe(messages);
  for (const { fromSeconds, toSeconds, replies } of metrics.replyWaits) {
    expect(await count({ waitFrom: fromSeconds, waitTo: toSeconds })).toBe(replies);
  }
  for (const { weekday, hour, messages } of metrics.weekHours.filter((cell) => cell.hour % 7 === 0)) {
    expect(await count({ weekday, hour })).toBe(messages);
  }
});

test("behind a mood stand the messages that were scored, or were not, and those that read warm or sore", async () => {
  const scored = metrics.sentiment.reduce((sum, row) => sum + row.scored, 0);
  expect(await count({ mood: "scored" })).toBe(scored);
  expect(await count({ mood: "unscored" })).toBe((metrics.span[0]?.messages ?? 0) - scored);
  const those = await listBehind(ctx.db, scope, behindQuery.parse({ mood: "warm" }));
  const polarity = new Map(inventMessages(1_500, 3, 21).map((message) => [message.seq, message.polarity]));
  expect(those.messages.length).toBeGreaterThan(10);
  for (const { seq } of those.messages) expect(polarity.get(seq)).toBeGreaterThanOrEqual(0.05);
  expect(await count({ mood: "sore" })).toBeLessThan(scored - those.total + 1);
  for (const [index, emotion] of emotionNames.entries()) {
    const showing = asked.filter(({ emotions }) => (emotions?.[index] ?? 0) >= 128);
    expect(await count({ emotion })).toBe(showing.length);
  }
});

test("behind each mention stand the messages that hold it, however it is spelled", async () => {
  const naming = (kind: string, folded: string) =>
    asked.filter(({ entities }) => entities.some((one) => one.type === kind && fold(one) === folded));
  const fold = ({ type, value }: { type: string; value: string }) =>
    type === "DATE" ? value.slice(0, 10) : value.toLowerCase();
  expect(metrics.entities.length).toBeGreaterThan(4);
  for (const { kind, value, mentions, firstSeq } of metrics.entities) {
    const { total, messages } = await listBehind(ctx.db, scope, behindQuery.parse({ names: kind, value }));
    expect(messages[0]?.seq).toBe(firstSeq);
    expect(total).toBeLessThanOrEqual(mentions);
    if (kind !== "URL") expect(total).toBe(naming(kind, value).length);
  }
  expect(await count({ names: "PHONE" })).toBe(0);
  expect(await count({ names: "PERSON" })).toBe(naming("PERSON", "ana").length);
});

test("pages follow each other without a gap", async () => {
  const [first, second] = [
    await listBehind(ctx.db, scope, behindQuery.parse({})),
    await listBehind(ctx.db, scope, behindQuery.parse({ page: "2" })),
  ];
  expect(first.messages).toHaveLength(100);
  const seqs = [...first.messages, ...second.messages].map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
});
