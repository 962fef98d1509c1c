import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { participants } from "#drizzle/schema/conversations.ts";
import { findScope } from "#lib/analytics/find-scope.ts";
import { getAnalytics } from "#lib/analytics/get-analytics.ts";
import { type InventedMessage, inventMessages } from "#lib/analytics/testing/invent-messages.ts";
import { storeInvented } from "#lib/analytics/testing/store-invented.ts";
import type { Context } from "#lib/context/context.ts";
import { readModels } from "#lib/models/read-models.ts";
import { runLinkTask } from "#lib/nlp/replies/run-link-task.ts";
import type { LinkTask } from "#lib/nlp/replies/said-message.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { exchangeQuery } from "./exchange-query.ts";
import { listExchanges } from "./list-exchanges.ts";
import { refreshFlow } from "./refresh-flow.ts";

let database: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
});
afterAll(() => database.close());

const link = async (task: LinkTask) => runLinkTask(task, readModels());
const small = { link, parallel: 2, stretch: 70 };

/** All that is stored of the flow of a reading, without its key. */
async function rowsOf(readingId: number): Promise<unknown> {
  const read = async (table: string) =>
    (
      await ctx.db.execute(sql`select to_jsonb(t) - 'reading_id' as row from ${sql.identifier(table)} t
        where reading_id = ${readingId} order by seq`)
    ).rows;
  return { links: await read("reply_links"), questions: await read("conversation_questions") };
}

async function addTail(from: number, to: number, tail: InventedMessage[]): Promise<void> {
  const seqs = tail.map(({ seq }) => seq);
  await ctx.db.execute(sql`
    insert into messages select (jsonb_populate_record(m, jsonb_build_object('reading_id', ${to}::int8))).*
    from messages m where reading_id = ${from} and seq = any(${sql.param(seqs)}::int8[])`);
}

test("a tail that comes later ends in the rows of a whole, a second run looks at nothing", async () => {
  const invented = inventMessages(700, 4, 3);
  const whole = await storeInvented(ctx, invented, { batch: 700, people: 4 });
  const grown = await storeInvented(ctx, invented.slice(0, 431), { batch: 700, people: 4 });
  const spoken = (messages: InventedMessage[]) => messages.filter(({ participantId }) => participantId !== null).length;
  expect(await refreshFlow(ctx, whole.conversationId, { link })).toBe(spoken(invented));
  expect(await refreshFlow(ctx, grown.conversationId, small)).toBe(spoken(invented.slice(0, 431)));
  await addTail(whole.readingId, grown.readingId, invented.slice(431));
  expect(await refreshFlow(ctx, grown.conversationId, small)).toBe(spoken(invented.slice(431)));
  const rows = await rowsOf(whole.readingId);
  expect(await rowsOf(grown.readingId)).toEqual(rows);
  expect(await refreshFlow(ctx, grown.conversationId, small)).toBe(0);
  expect(await rowsOf(grown.readingId)).toEqual(rows);
  const { links } = rows as { links: unknown[] };
  expect(links.length).toBeGreaterThan(0);
});

test("a run that breaks in the midst goes on where it stood and ends in the same rows", async () => {
  const invented = inventMessages(500, 2, 9);
  const whole = await storeInvented(ctx, invented, { batch: 500, people: 2 });
  const broken = await storeInvented(ctx, invented, { batch: 500, people: 2 });
  await refreshFlow(ctx, whole.conversationId, { link });
  let stretches = 0;
  const breaking = async (task: LinkTask) => {
    stretches += 1;
    if (stretches > 3) throw new Error("broken off");
    return link(task);
  };
  await expect(refreshFlow(ctx, broken.conversationId, { ...small, link: breaking })).rejects.toThrow("broken off");
  await refreshFlow(ctx, broken.conversationId, small);
  expect(await rowsOf(broken.readingId)).toEqual(await rowsOf(whole.readingId));
});

test("people who are merged do not answer themselves, and messages that come in between are found", async () => {
  const invented = inventMessages(300, 3, 21);
  const { conversationId, readingId } = await storeInvented(ctx, invented, { batch: 300, people: 3 });
  await refreshFlow(ctx, conversationId, small);
  await ctx.db
    .update(participants)
    .set({ mergedInto: 1 })
    .where(and(eq(participants.conversationId, conversationId), eq(participants.id, 2)));
  await refreshFlow(ctx, conversationId, small);
  const found = await getAnalytics(ctx, { conversationId }, ["answers"]);
  expect(found?.metrics.answers.filter(({ participantId, toId }) => participantId === toId)).toEqual([]);
  await ctx.db.execute(sql`delete from messages where reading_id = ${readingId} and seq = ${invented[40]?.seq ?? 0}`);
  expect(await refreshFlow(ctx, conversationId, small)).toBeGreaterThan(200);
});

test("numbers and lists tell the same: the cells of who answers whom, questions with and without an answer", async () => {
  const invented = inventMessages(600, 3, 5);
  const { conversationId } = await storeInvented(ctx, invented, { batch: 600, people: 3 });
  await refreshFlow(ctx, conversationId, small);
  const asked = { conversationId, from: "2021-02-01", to: "2021-06-30" };
  const found = await getAnalytics(ctx, asked, ["answers", "questions", "questionAnswers", "openQuestions"]);
  const scope = await findScope(ctx, asked);
  if (!found || !scope) throw new Error("There is no scope.");
  const total = async (query: object) => (await listExchanges(ctx.db, scope, exchangeQuery.parse(query))).total;
  for (const { participantId, toId, answers } of found.metrics.answers) {
    expect(await total({ list: "answers", by: participantId, to: toId })).toBe(answers);
  }
  for (const { participantId, answered, unanswered } of found.metrics.questions) {
    expect(await total({ list: "questions", to: participantId })).toBe(answered);
    expect(await total({ list: "open", to: participantId })).toBe(unanswered);
  }
  expect(found.metrics.questionAnswers.length).toBe(await total({ list: "questions" }));
  expect(found.metrics.openQuestions.length).toBe(await total({ list: "open" }));
  const counted = invented.filter(
    ({ participantId, isQuestion, localAt }) =>
      participantId !== null && isQuestion && localAt >= asked.from && localAt < "2021-07-01",
  );
  expect(found.metrics.questions.reduce((sum, row) => sum + row.asked, 0)).toBe(counted.length);
});

test("waits without the night leave out exactly the hours between", async () => {
  const at = (localAt: string, participantId: number, seq: number): InventedMessage => {
    const [base] = inventMessages(1, 2, 1);
    if (!base) throw new Error("There is no message.");
    return {
      ...base,
      seq,
      localAt,
      sentAtMs: Date.parse(`${localAt}Z`),
      participantId,
      kind: "text",
      text: "hm?",
      isQuestion: true,
    };
  };
  const messages = [
    at("2024-03-01T22:00:00", 1, 1),
    at("2024-03-02T08:30:00", 2, 2),
    at("2024-03-02T09:00:00", 1, 3),
    at("2024-03-03T01:00:00", 2, 4),
  ];
  const { conversationId } = await storeInvented(ctx, messages, { batch: 4, people: 2 });
  await refreshFlow(ctx, conversationId, small);
  const times = async (night?: { from: number; to: number }) => {
    const found = await getAnalytics(ctx, { conversationId, participants: [2], night }, ["answerTimes"]);
    const [row] = found?.metrics.answerTimes ?? [];
    return [row?.answers, row?.meanSeconds, row?.awakeMeanSeconds];
  };
  const hour = 3600;
  expect(await times()).toEqual([2, (10.5 + 16) * (hour / 2), (2.5 + 14) * (hour / 2)]);
  expect(await times({ from: 0, to: 8 })).toEqual([2, (10.5 + 16) * (hour / 2), (2.5 + 15) * (hour / 2)]);
});

test("another workspace sees nothing of it and cannot have it computed", async () => {
  const { conversationId } = await storeInvented(ctx, inventMessages(50, 2, 2), { batch: 50, people: 2 });
  const other = await createTestContext(database);
  await expect(refreshFlow(other, conversationId, small)).rejects.toMatchObject({ code: "not_found" });
  await refreshFlow(ctx, conversationId, small);
  await expect(getAnalytics(other, { conversationId }, ["answers"])).rejects.toMatchObject({ code: "not_found" });
});
