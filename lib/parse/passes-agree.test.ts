import fc from "fast-check";
import { expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";
import { NotAChat } from "./not-a-chat.ts";

const mark = "\u200e";
const number = (max: number) => fc.integer({ min: 0, max });
const stamp = fc
  .tuple(number(40), number(12), number(25), number(61), fc.boolean())
  .map(([day, month, hour, minute, isIos]) =>
    isIos ? `[${day}/${month}/22, ${hour}:${minute}:07] ` : `${day}/${month}/22, ${hour}:${minute} - `,
  );
const sender = fc.constantFrom("Ann: ", "Bob: ", "~ Cy: ", mark, "", "Dr. Who: Tardis: ", "You created the group: ");
const anything = fc.string({ unit: "binary", maxLength: 40 });
const body = fc.oneof(
  anything,
  fc.constantFrom(
    `${mark}image omitted`,
    `x ${mark}<attached: 00000007-PHOTO-2022-03-07-21-06-30.jpg>`,
    `${mark}Voice call. ${mark}3 min`,
    "a: b",
    "POLL:\nq\nOPTION: a (1 vote)\nOPTION: b (2 votes)",
    "<Media omitted>",
    "IMG-20220301-WA0001.jpg (file attached)\nc",
    "t <This message was edited>",
    "location: https://maps.google.com/?q=1,2",
  ),
);
const record = fc.tuple(stamp, sender, body).map((parts) => parts.join(""));
const line = fc.tuple(fc.oneof(record, record, anything, fc.constant("")), fc.constantFrom("\n", "\r\n"));

test("whatever the file: the first pass counts what the second gives, and how the bytes are cut changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 200 }),
      async (lines, cut) => {
        const text = lines.map((parts) => parts.join("")).join("");
        const whole = await readChatText(text).catch((error: unknown) => error);
        if (whole instanceof Error) {
          expect(whole).toBeInstanceOf(NotAChat);
          return;
        }
        const torn = await readChatText(text, { chunkBytes: cut });
        expect(torn).toEqual(whole);
        expect(torn.profile.records).toBe(torn.records.length);
        for (const { localAt, text: read, sender: name, kind } of torn.records) {
          expect(localAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
          expect(read).not.toContain("\0");
          if (kind === "notice") expect(name).toBeNull();
        }
      },
    ),
    { numRuns: 500 },
  );
});
