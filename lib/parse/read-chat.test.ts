import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chatLocales, generateLines } from "#lib/testing/chat-generator.ts";
import { dateOrderOf } from "#lib/testing/chat-generator-format.ts";
import { readChatText } from "#lib/testing/read-chat-text.ts";
import { cleanSender } from "./records/clean-sender.ts";

describe("a generated chat is read as it was meant", () => {
  const platforms = ["android", "ios"] as const;
  const clocks = ["12h", "24h"] as const;
  const media = ["attached", "omitted"] as const;
  const ways = chatLocales.flatMap((locale) =>
    platforms.flatMap((platform) => clocks.map((clock) => ({ locale, platform, clock }))),
  );

  test.each(ways)("$locale $platform $clock", async (way) => {
    for (const kind of media) {
      const lines = [...generateLines({ messages: 400, seed: 7, media: kind, ...way })];
      const { profile, records, rejects } = await readChatText(lines.map(({ line }) => line).join(""), {
        chunkBytes: 1000,
      });
      const isAndroid = way.platform === "android";
      const meant = lines.map(({ message }) => ({
        localAt: message.at.toISOString().slice(0, isAndroid ? 17 : 19) + (isAndroid ? "00" : ""),
        sender: message.sender === null ? null : cleanSender(message.sender),
        kind: message.kind,
        text: message.text.trim(),
        attachment: message.attachment,
        edited: message.edited,
      }));
      expect(records.map(({ line, details, ...record }) => record)).toEqual(meant);
      expect(profile).toMatchObject({
        ...(way.platform && { platform: way.platform }),
        clock: way.clock,
        records: lines.length,
        ambiguous: false,
      });
      expect(profile.dateOrder).toBe(dateOrderOf(way.locale, way.clock));
      expect(rejects).toEqual([]);
    }
  });
});

const word = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[\r\n\0]/g, " "));
const header = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom("Ann", "Bob", "~ Cy"), word)
  .map(([day, name, text]) => `${day}/03/2022, 10:00 - ${name}: ${text}`);
const line = fc.oneof(
  { weight: 3, arbitrary: header },
  { weight: 1, arbitrary: word },
  { weight: 1, arbitrary: fc.constant("") },
);

test("every line belongs to one record or is reported, and no text is lost or invented", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 90 }),
      async (lines, chunkBytes) => {
        const source = ["28/03/2022, 10:00 - Zoe: settle", ...lines];
        const { profile, records } = await readChatText(source.join("\n"), { chunkBytes });
        expect(profile.records).toBe(records.length);
        expect(records[0]?.line).toBe(1);
        for (const [at, record] of records.entries()) {
          const end = (records[at + 1]?.line ?? source.length + 1) - 1;
          expect(end).toBeGreaterThanOrEqual(record.line);
          if (record.kind !== "text") continue;
          const own = Buffer.from(source.slice(record.line - 1, end).join("\n")).toString();
          expect(at === records.length - 1 ? own.trimEnd() : own).toContain(record.text.trimEnd());
          expect(own.length - record.text.length).toBeLessThanOrEqual(record.edited ? 80 : 40);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("what stands before the first header is reported line by line", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (preamble) => {
      const { records, rejects } = await readChatText([...preamble, "28/03/2022, 10:00 - Zoe: settle"].join("\n"));
      const shown = preamble.map((text) => Buffer.from(text).toString());
      expect(rejects.map(({ line: number }) => number)).toEqual(
        shown.flatMap((text, at) => (text === "" || (at === 0 && text === "\ufeff") ? [] : [at + 1])),
      );
      expect(records[0]?.line).toBe(preamble.length + 1);
    }),
  );
});

test("the batches hold up to 1,000 records, in file order", async () => {
  const lines = [...generateLines({ messages: 2500 })].map(({ line: text }) => text).join("");
  const { records } = await readChatText(lines);
  expect(records).toHaveLength(2500);
  expect(records.every(({ line: number }, at) => number > (records[at - 1]?.line ?? 0))).toBe(true);
});
