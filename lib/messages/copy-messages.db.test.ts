import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { copyEntities } from "./copy-entities.ts";
import { copyMessages } from "./copy-messages.ts";
import type { NewMessage } from "./new-message.ts";
import { searchLexemes } from "./search-lexemes.ts";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.close());

const plain: NewMessage = {
  seq: 2 ** 20,
  participantId: 1,
  sentAtMs: Date.parse("2024-02-29T21:59:58Z"),
  localMs: Date.parse("2024-02-29T22:59:58Z"),
  kind: "text",
  language: "es",
  languageConfidence: 0.75,
  words: 2,
  chars: 9,
  polarity: -0.5,
  subjectivity: 1,
  emotions: Uint8Array.of(0, 1, 127, 128, 254, 255, 13),
  isQuestion: true,
  isEdited: true,
  clockNight: "overlap",
  hash: { high: -1, low: -2 },
  sourceLine: 7,
  text: "hola hola",
  attachment: null,
  details: null,
  lexemes: searchLexemes("hola hola"),
  entities: [],
};

async function store(readingId: number, rows: NewMessage[]) {
  await copyTransaction(async (_, client) => {
    await copyMessages(client, 9, [{ readingId, importId: 3, messages: rows }]);
    await copyEntities(client, 9, [{ readingId, messages: rows }]);
  });
  const stored = await testDatabase.db.execute<Record<string, unknown>>(
    sql`select *, sent_at::text as sent, local_at::text as wall, hash::text as hash64, tsv::text as vector
      from messages where workspace_id = 9 and reading_id = ${readingId}::int8 order by seq`,
  );
  return stored.rows;
}

test("every column comes back as it was given", async () => {
  const [row] = await store(1, [plain]);
  expect(row).toMatchObject({
    workspace_id: "9",
    reading_id: "1",
    seq: String(2 ** 20),
    participant_id: 1,
    wall: "2024-02-29 22:59:58",
    kind: 0,
    language: "es",
    language_confidence: 0.75,
    words: 2,
    chars: 9,
    polarity: -0.5,
    subjectivity: 1,
    emotions: Buffer.of(0, 1, 127, 128, 254, 255, 13),
    is_question: true,
    flags: 5,
    hash64: "-2",
    import_id: "3",
    source_line: "7",
    text: "hola hola",
    attachment: null,
    details: null,
    vector: "'hola':1,2",
  });
  expect(new Date(String(row?.sent)).toISOString()).toBe("2024-02-29T21:59:58.000Z");
});

test("the search vector equals the one Postgres makes of the same terms", async () => {
  const text = "Der Zug, der um 9 fährt 🚆 東京駅 und der letzte";
  const [row] = await store(2, [{ ...plain, text, lexemes: searchLexemes(text) }]);
  const { rows } = await testDatabase.db.execute<{ vector: string }>(
    sql`select string_agg(quote_literal(lexeme) || ':' || array_to_string(positions, ','), ' ')::tsvector::text as vector
      from unnest(${String(row?.vector)}::tsvector)`,
  );
  expect(row?.vector).toBe(rows[0]?.vector);
  expect(row?.vector).toContain("'der':1,3");
});

test("NUL and lone surrogates become U+FFFD, in text, details and attachment", async () => {
  const [row] = await store(3, [
    { ...plain, text: "a\0b\ud800c", attachment: "x\0.jpg", details: { options: ["p\0q", "\udc00"], count: 2 } },
  ]);
  expect(row).toMatchObject({
    text: "a\ufffdb\ufffdc",
    attachment: "x\ufffd.jpg",
    details: { options: ["p\ufffdq", "\ufffd"], count: 2 },
  });
});

test("a message of 5 MB and one of 200,000 different words are stored whole, their search text capped", async () => {
  const long = "palabra ".repeat(650_000);
  const wide = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(" ");
  const rows = await store(4, [
    { ...plain, text: long, lexemes: searchLexemes(long) },
    { ...plain, seq: 2 ** 21, hash: { high: 1, low: 1 }, text: wide, lexemes: searchLexemes(wide) },
  ]);
  expect(rows.map((row) => String(row.text).length)).toEqual([long.length, wide.length]);
  const { rows: found } = await testDatabase.db.execute(
    sql`select seq from messages where workspace_id = 9 and reading_id = 4 and tsv @@ 'word77'::tsquery`,
  );
  expect(found).toHaveLength(1);
});

test("times before 1970 and after 2100 keep their second", async () => {
  const walls = ["1969-12-31T23:59:59Z", "2000-01-01T00:00:00Z", "2170-06-01T12:00:01Z"];
  const rows = await store(
    5,
    walls.map((wall, index) => ({ ...plain, seq: index, sentAtMs: Date.parse(wall), localMs: Date.parse(wall) })),
  );
  expect(rows.map((row) => `${String(row.wall).replace(" ", "T")}Z`)).toEqual(walls);
});

test("entities keep offsets and value; a long value keeps what an index entry can hold", async () => {
  const url = `https://example.org/${"a".repeat(5_000)}`;
  await store(6, [
    {
      ...plain,
      entities: [
        { type: "URL", start: 0, end: url.length, text: url, value: url },
        { type: "EMAIL", start: 9_000, end: 9_005, text: "a@b.c", value: "a@b.c" },
        { type: "PERSON", start: 9_000, end: 9_005, text: "a@b.c", value: "a@b.c" },
      ],
    },
  ]);
  const { rows } = await testDatabase.db.execute<{ start: number; len: number; kind: number; value: string }>(
    sql`select start, len, kind, value from message_entities where workspace_id = 9 and reading_id = 6 order by start`,
  );
  expect(rows.map(({ start, len, kind }) => [start, len, kind])).toEqual([
    [0, url.length, 6],
    [9_000, 5, 5],
  ]);
  expect(url.startsWith(rows[0]?.value ?? "none")).toBe(true);
});

test("a failed copy leaves nothing and the pool goes on", async () => {
  await expect(store(7, [plain, plain])).rejects.toThrow("duplicate key");
  expect(await store(8, [plain])).toHaveLength(1);
  const { rows } = await testDatabase.db.execute(sql`select 1 from messages where workspace_id = 9 and reading_id = 7`);
  expect(rows).toHaveLength(0);
});
