import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#lib/context/context.ts";
import { choosePeriod, startOfPeriod } from "#lib/conversations/period.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { type Analytics, getAnalytics } from "./get-analytics.ts";
import { type MetricName, metrics } from "./registry.ts";
import { inventMessages } from "./testing/invent-messages.ts";
import { type CountedMessage, recountMessages, recountTerms, sumBy } from "./testing/recount.ts";
import { storeInvented } from "./testing/store-invented.ts";

const people = 4;
const invented = inventMessages(2_000, people, 7);
const names = Object.keys(metrics) as MetricName[];
const everyone = [1, 2, 3, 4];
const allDays = invented
  .filter(({ participantId }) => participantId !== null)
  .map(({ localAt }) => localAt.slice(0, 10));
const [firstDay = "", lastDay = ""] = [allDays[0], allDays.at(-1)];

let database: TestDatabase;
let ctx: Context;
let conversationId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = await createTestContext(database);
  ({ conversationId } = await storeInvented(ctx, invented, { batch: 333, people }));
});
afterAll(() => database.close());

const scopes = {
  "the whole conversation": { from: firstDay, to: lastDay, chosen: everyone },
  "a range inside months": { from: "2021-02-17", to: "2021-06-09", chosen: everyone },
  "two people": { from: firstDay, to: lastDay, chosen: [1, 3] },
  "one person in a range": { from: "2021-03-01", to: "2021-03-20", chosen: [2] },
  "a range without messages": { from: "2010-01-01", to: "2010-02-01", chosen: everyone },
};

describe.each(Object.entries(scopes))("for %s every number equals a recount", (_, asked) => {
  let found: Analytics<MetricName>["metrics"];
  let rows: CountedMessage[];

  beforeAll(async () => {
    const { from, to, chosen } = asked;
    rows = recountMessages(invented, { ...asked, personOf: (id) => id });
    const analytics = await getAnalytics(ctx, { conversationId, from, to, participants: chosen }, names);
    if (!analytics) throw new Error("There is no scope.");
    found = analytics.metrics;
  });

  test("messages, words and media a day", () => {
    expect(Object.fromEntries(found.messagesByDay.map((row) => [row.day, row.messages]))).toEqual(
      sumBy(
        rows,
        ({ day }) => day,
        () => 1,
      ),
    );
    expect(found.messagesByDay.reduce((sum, { words }) => sum + words, 0)).toBe(total(rows, ({ words }) => words));
    expect(found.messagesByDay.reduce((sum, { media }) => sum + media, 0)).toBe(total(rows, isMedia));
  });

  test("hours of the week", () => {
    const expected = sumBy(
      rows,
      ({ sentAtMs }) => `${((new Date(sentAtMs).getUTCDay() + 6) % 7) + 1} ${new Date(sentAtMs).getUTCHours()}`,
      () => 1,
    );
    const counted = found.weekHours.filter(({ messages }) => messages > 0);
    expect(found.weekHours).toHaveLength(168);
    expect(Object.fromEntries(counted.map((row) => [`${row.weekday} ${row.hour}`, row.messages]))).toEqual(expected);
  });

  test("span and longest pause", () => {
    const days = [...new Set(rows.map(({ day }) => day))];
    const gaps = days.slice(1).map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? "")) / 86_400_000 - 1);
    expect(found.span).toEqual([
      expect.objectContaining({
        firstDay: days[0] ?? null,
        lastDay: days.at(-1) ?? null,
        activeDays: days.length,
        messages: rows.length,
        questions: total(rows, ({ isQuestion }) => Number(isQuestion)),
        links: total(rows, (row) => linksOf(row).length),
        emoji: total(rows, ({ tokens }) => tokens.filter(isPicture).length),
        initiations: total(rows, ({ opens }) => Number(opens)),
        pauseDays: Math.max(0, ...gaps),
      }),
    ]);
  });

  test("peak times", () => {
    const byDay = sumBy(
      rows,
      ({ day }) => day,
      () => 1,
    );
    const most = Math.max(...Object.values(byDay));
    const day = found.peaks.find(({ kind }) => kind === "day");
    if (rows.length === 0) expect(found.peaks).toEqual([]);
    else
      expect(day).toEqual({ kind: "day", at: Object.keys(byDay).find((key) => byDay[key] === most), messages: most });
  });

  test("messages, share and periods of each person", () => {
    const byPerson = sumBy(
      rows,
      ({ person }) => person,
      () => 1,
    );
    expect(Object.fromEntries(found.participants.map((row) => [row.participantId, row.messages]))).toEqual(byPerson);
    for (const row of found.participants) expect(row.share).toBeCloseTo(row.messages / rows.length, 12);
    const period = choosePeriod(asked.from < firstDay ? firstDay : asked.from, asked.to);
    expect(
      Object.fromEntries(found.participantPeriods.map((r) => [`${r.participantId} ${r.start}`, r.messages])),
    ).toEqual(
      sumBy(
        rows,
        ({ person, day }) => `${person} ${startOfPeriod(day, period)}`,
        () => 1,
      ),
    );
  });

  test("response times, the median in the same power of two as the true one", () => {
    for (const row of found.responseTimes) {
      const waits = rows.filter((r) => r.person === row.participantId && r.reply !== null).map((r) => r.reply ?? 0);
      waits.sort((a, b) => a - b);
      const median = waits[Math.ceil(waits.length / 2) - 1] ?? 0;
      expect(row.replies).toBe(waits.length);
      expect(row.meanSeconds).toBeCloseTo(waits.reduce((sum, wait) => sum + wait, 0) / waits.length, 9);
      expect(row.medianSeconds).toBeGreaterThanOrEqual(median / 2);
      expect(row.medianSeconds).toBeLessThanOrEqual(median * 2);
    }
    expect(found.responseTimes.map((row) => row.participantId).sort()).toEqual(
      [...new Set(rows.filter((row) => row.reply !== null).map((row) => row.person))].sort(),
    );
    for (const { fromSeconds, toSeconds, replies } of found.replyWaits) {
      const within = rows.filter(({ reply }) => reply !== null && reply >= fromSeconds && reply < toSeconds);
      expect(replies, `${fromSeconds} s`).toBe(within.length);
    }
  });

  test("who starts conversations", () => {
    const counted = found.initiations.filter(({ initiations }) => initiations > 0);
    expect(Object.fromEntries(counted.map((row) => [row.participantId, row.initiations]))).toEqual(
      sumBy(
        rows.filter(({ opens }) => opens),
        ({ person }) => person,
        () => 1,
      ),
    );
  });

  test("words, emoji and domains, to the day", () => {
    const isWord = (token: string) => !isPicture(token) && !["the", "a", "42"].includes(token);
    const domains: Record<string, string> = { "maps.example.com": "example.com", "www.example.org": "example.org" };
    expect(found.topWords).toEqual(recountTerms(rows, ({ tokens }) => tokens.filter(isWord)));
    expect(found.topEmoji).toEqual(recountTerms(rows, ({ tokens }) => tokens.filter(isPicture)));
    expect(found.linkDomains).toEqual(
      recountTerms(rows, (row) =>
        linksOf(row).map(({ value }) => domains[new URL(value).hostname] ?? new URL(value).hostname),
      ),
    );
  });

  test("mentions of people, places, sums and hosts, and who was first and last", () => {
    const said = rows.flatMap((row) =>
      row.entities.map(({ type, value }) => ({
        key: `${type} ${keyOf(type, value)}`,
        spelling: value,
        row,
      })),
    );
    const keys = [...new Set(said.map(({ key }) => key))];
    expect(found.entities.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual(keys.sort());
    for (const entity of found.entities) {
      const those = said.filter(({ key }) => key === `${entity.kind} ${entity.value}`);
      const spellings = sumBy(
        those,
        ({ spelling }) => spelling,
        () => 1,
      );
      expect(entity.mentions).toBe(those.length);
      expect(spellings[entity.name]).toBe(Math.max(...Object.values(spellings)));
      expect(entity.people).toBe(new Set(those.map(({ row }) => row.person)).size);
      expect([entity.firstSeq, entity.firstById]).toEqual([those[0]?.row.seq, those[0]?.row.person]);
      expect([entity.lastSeq, entity.lastAt]).toEqual([
        those.at(-1)?.row.seq,
        those.at(-1)?.row.localAt.replace("T", " "),
      ]);
    }
    for (const kind of ["PERSON", "URL"] as const) {
      const ranked = found.entities.filter((entity) => entity.kind === kind).map(({ mentions }) => mentions);
      expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    }
  });

  test("sentiment", () => {
    const scored = rows.filter(({ polarity }) => polarity !== null);
    expect(found.sentiment.reduce((sum, row) => sum + row.scored, 0)).toBe(scored.length);
    const sum = found.sentiment.reduce((all, row) => all + (row.meanPolarity ?? 0) * row.scored, 0);
    expect(sum).toBeCloseTo(
      total(scored, ({ polarity }) => polarity ?? 0),
      6,
    );
  });

  test("emotions of each person over time", () => {
    const period = choosePeriod(asked.from < firstDay ? firstDay : asked.from, asked.to);
    const keyOf = ({ person, day }: CountedMessage) => `${person} ${startOfPeriod(day, period)}`;
    const scored = rows.filter((row) => row.emotions !== null);
    expect(Object.fromEntries(found.emotions.map((r) => [`${r.participantId} ${r.start}`, r.messages]))).toEqual(
      sumBy(rows, keyOf, () => 1),
    );
    for (const [at, name] of emotionNames.entries()) {
      const sums = sumBy(scored, keyOf, ({ emotions }) => emotions?.[at] ?? 0);
      for (const row of found.emotions) {
        const sum = sums[`${row.participantId} ${row.start}`];
        if (sum === undefined) expect([row.scored, row[name]]).toEqual([0, null]);
        else expect((row[name] ?? -1) * 255 * row.scored, name).toBeCloseTo(sum, 6);
      }
    }
    for (const [at, name] of emotionNames.entries()) {
      const shown = sumBy(scored, keyOf, ({ emotions }) => ((emotions?.[at] ?? 0) / 255 >= 0.5 ? 1 : 0));
      for (const row of found.emotions) {
        expect(row[`${name}Shown`], name).toBe(shown[`${row.participantId} ${row.start}`] ?? 0);
      }
    }
    expect(found.emotions.reduce((sum, row) => sum + row.scored, 0)).toBe(scored.length);
  });

  test("languages of each person", () => {
    expect(
      Object.fromEntries(found.languages.map((row) => [`${row.participantId} ${row.language}`, row.messages])),
    ).toEqual(
      sumBy(
        rows.filter(({ language }) => language !== null),
        ({ person, language }) => `${person} ${language}`,
        () => 1,
      ),
    );
  });

  test("media by kind", () => {
    const media = rows.filter((row) => isMedia(row) === 1);
    expect(Object.fromEntries(found.mediaKinds.map((row) => [row.kind, row.messages]))).toEqual(
      sumBy(
        media,
        ({ kind }) => kind,
        () => 1,
      ),
    );
  });
});

function total(rows: CountedMessage[], value: (row: CountedMessage) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}
function keyOf(type: string, value: string): string {
  if (type === "URL") return new URL(value).host.replace(/^www\./, "");
  return type === "DATE" ? value.slice(0, 10) : value.toLowerCase();
}
function linksOf({ entities }: CountedMessage) {
  return entities.filter(({ type }) => type === "URL");
}
function isMedia({ kind }: CountedMessage): number {
  return Number(["image", "voice", "document"].includes(kind));
}
function isPicture(token: string): boolean {
  return token.startsWith("🏕") || token.startsWith("🔥");
}
