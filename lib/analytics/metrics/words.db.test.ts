import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { getAnalytics } from "../get-analytics.ts";
import { refreshAnalytics } from "../refresh-analytics.ts";
import { inventTalk } from "../testing/invent-talk.ts";
import { storeInvented } from "../testing/store-invented.ts";
import { talkSorter } from "../testing/talk-sorter.ts";
import { refreshTopics } from "../topics/refresh-topics.ts";

let database: TestDatabase;
let ctx: Context;
let conversationId: number;

/** Forty evenings: exams in the first twenty, nappies after; Person 1 has a kettle, Person 2 a violin. */
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
  const talk = inventTalk(40).map((message, at) => {
    const own = message.participantId === 1 ? "kettle" : "violin";
    const text = `${at < 200 ? "exam paper" : "nappies cot"} ${own} garden person`;
    return { ...message, text, tokens: text.split(" "), words: 5 };
  });
  ({ conversationId } = await storeInvented(ctx, talk, { batch: 200, people: 2 }));
  await refreshTopics(ctx, conversationId, talkSorter, new AbortController().signal);
  await refreshAnalytics(ctx, conversationId);
});
afterAll(() => database.close());

test("what only the later half says rose, what only the earlier half said fell, what both say is not told", async () => {
  const found = await getAnalytics(ctx, { conversationId }, ["changedWords"]);
  const words = found?.metrics.changedWords ?? [];
  const times = (term: string) =>
    words.filter((word) => word.term === term).map(({ before, after }) => [before, after]);
  expect(words[0]?.since).toBe("2022-05-21");
  expect(times("nappies")).toEqual([[0, 200]]);
  expect(times("exam")).toEqual([[200, 0]]);
  expect(times("garden")).toEqual([]);
  expect(
    words
      .filter(({ z }) => z > 0)
      .map(({ term }) => term)
      .sort(),
  ).toEqual(["cot", "nappies"]);
});

test("the halves are those of the range that is asked for", async () => {
  const found = await getAnalytics(ctx, { conversationId, from: "2022-05-01", to: "2022-05-20" }, ["changedWords"]);
  expect(found?.metrics.changedWords).toEqual([]);
});

test("a month is compared with the months before it", async () => {
  const found = await getAnalytics(ctx, { conversationId, from: "2022-06-01", to: "2022-06-30" }, ["changedWords"]);
  const words = found?.metrics.changedWords ?? [];
  const exam = words.find(({ term }) => term === "exam");
  expect(exam).toMatchObject({ before: 200, after: 0, since: "2022-06-01" });
  const nappies = words.find(({ term }) => term === "nappies");
  expect(nappies?.before).toBeGreaterThan(0);
  expect(nappies?.after).toBeGreaterThan(0);
  expect((nappies?.before ?? 0) + (nappies?.after ?? 0)).toBe(200);
});

test("each person has the words that only they use, whoever else is chosen", async () => {
  for (const participants of [[], [2]]) {
    const found = await getAnalytics(ctx, { conversationId, participants }, ["personWords"]);
    const rows = (found?.metrics.personWords ?? []).map(({ name, term, count, others }) => [name, term, count, others]);
    const second = ["Person 2", "violin", 200, 0];
    expect(rows).toEqual(participants.length > 0 ? [second] : [["Person 1", "kettle", 200, 0], second]);
  }
});

test("words that always stand together are one keyword", async () => {
  const found = await getAnalytics(ctx, { conversationId }, ["keywords"]);
  const terms = (found?.metrics.keywords ?? []).map(({ term }) => term);
  expect(terms.some((term) => term.includes("exam paper"))).toBe(true);
  expect(terms).not.toContain("exam");
});

test("the keywords of a person and of a range are those of what was said there", async () => {
  const terms = async (query: object) =>
    (await getAnalytics(ctx, { conversationId, ...query }, ["keywords"]))?.metrics.keywords.map(({ term }) => term);
  const ofPerson = await terms({ participants: [2] });
  expect(ofPerson?.some((term) => term.includes("violin"))).toBe(true);
  expect(ofPerson?.some((term) => term.includes("kettle"))).toBe(false);
  const later = await terms({ from: "2022-05-21" });
  expect(later?.some((term) => term.includes("nappies"))).toBe(true);
  expect(later?.some((term) => term.includes("exam"))).toBe(false);
});

test("a month's keywords are what the other months do not say", async () => {
  const found = await getAnalytics(ctx, { conversationId }, ["monthKeywords"]);
  const months = Map.groupBy(found?.metrics.monthKeywords ?? [], ({ start }) => start);
  expect([...months.keys()]).toEqual(["2022-05-01", "2022-06-01"]);
  const best = months.get("2022-05-01")?.slice(0, 2);
  expect(best?.map(({ term }) => term).sort()).toEqual(["exam", "paper"]);
  expect(months.get("2022-05-01")?.find(({ term }) => term === "exam")?.count).toBe(200);
});

test("names of the people are not among the words", async () => {
  const found = await getAnalytics(ctx, { conversationId }, ["topWords"]);
  const terms = found?.metrics.topWords.map(({ term }) => term);
  expect(terms).toContain("garden");
  expect(terms).not.toContain("person");
});
