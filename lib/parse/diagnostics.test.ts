import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chatLocales, generateLines } from "#lib/testing/chat-generator.ts";
import { type ReadChat, readChatText } from "#lib/testing/read-chat-text.ts";

const L = "\u200e";

async function profileOf(content: string) {
  return (await readChatText(content)).profile;
}

/** Notices of the second pass by their type. */
function typesOf({ records }: ReadChat): Record<string, number> {
  const types: Record<string, number> = {};
  for (const { kind, details } of records) {
    if (kind !== "notice") continue;
    const type = String(details?.noticeType);
    types[type] = (types[type] ?? 0) + 1;
  }
  return types;
}

describe("steps back in time", () => {
  test("one of more than a minute is counted, with the first line and the largest", async () => {
    const { stepsBack } = await profileOf(
      "31/01/23, 10:00 - Ann: a\n31/01/23, 09:59 - Bob: a minute is none\n31/01/23, 09:30 - Ann: b\n01/02/23, 10:00 - Ann: c\n31/01/23, 22:00 - Bob: d\n",
    );
    expect(stepsBack).toEqual({ count: 2, firstLine: 3, largestSeconds: 12 * 3600 });
  });

  test("a chat that runs forwards has none", async () => {
    const { stepsBack } = await profileOf("31/01/23, 10:00 - Ann: a\n31/01/23, 10:00 - Bob: b\n");
    expect(stepsBack).toEqual({ count: 0, firstLine: null, largestSeconds: 0 });
  });

  test("a pasted transcript is no step back", async () => {
    const { stepsBack } = await profileOf(
      "28/01/23, 10:00 - Ann: a\n28/01/23, 10:00 - Bob: she wrote\n09/06/21, 14:41 - Carl: x\n28/01/23, 10:02 - Ann: b\n",
    );
    expect(stepsBack.count).toBe(0);
  });

  test("they are counted in the order that the dates are read by", async () => {
    const { stepsBack } = await profileOf(
      "28/01/23, 10:00 - Bob: a\n01/02/23, 10:00 - Ann: b\n02/01/23, 10:00 - Bob: c\n",
    );
    expect(stepsBack).toMatchObject({ count: 1, firstLine: 3, largestSeconds: 30 * 86_400 });
  });
});

describe("WhatsApp's limits", () => {
  const line = (at: number, text: string) => `28/01/23, ${10 + (at % 10)}:00 - Ann: ${text}\n`;
  const chat = (count: number, text = "hi") => Array.from({ length: count }, (_, at) => line(at, text)).join("");
  const file = line(0, "IMG-20230128-WA0001.jpg (file attached)");

  test("40,000 records without media are probably cut, fewer or more are not", async () => {
    expect((await profileOf(chat(40_000))).probablyTruncated).toBe(true);
    expect((await profileOf(chat(39_000))).probablyTruncated).toBe(false);
    expect((await profileOf(chat(41_000))).probablyTruncated).toBe(false);
  });

  test("10,000 records are probably cut only with media", async () => {
    expect((await profileOf(chat(9_999) + file)).probablyTruncated).toBe(true);
    expect((await profileOf(chat(10_000))).probablyTruncated).toBe(false);
  });
});

describe("notices are counted by what they tell", () => {
  const typed: [string, string][] = [
    ["Ann created group “Trip”", "created"],
    ["You created the group: Trip", "created"],
    ["Ann added Bob", "added"],
    ["Ann joined using this group's invite link", "joined"],
    ["Zoe requested to join", "join_request"],
    ["Bob left", "left"],
    ["Ann removed Bob", "removed"],
    ["You're now an admin", "admin"],
    ['Ann changed the subject from "a: b" to "c: d"', "subject"],
    ["Ann changed the group name to “c”", "subject"],
    ["Ann changed this group's icon", "icon"],
    ["Ann changed the group description", "description"],
    ["Ann changed this group's settings to allow only admins to edit", "settings"],
    ["Ann reset this group's invite link", "invite_link"],
    ["You removed this group from a community", "community"],
    ["+44 7700 900123 changed to +44 7700 900124", "number_changed"],
    ["Ann changed their phone number to a new number. Tap to message or add the new number.", "number_changed"],
    ["Your security code with Ann changed. Tap to learn more.", "security_code"],
    [
      "Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more",
      "encryption",
    ],
    [
      "Ann turned on disappearing messages. New messages will disappear from this chat 24 hours after they're sent, except when kept. Tap to change.",
      "disappearing",
    ],
    ["Ann turned on advanced chat privacy. Tap to learn more.", "advanced_privacy"],
    ["Ann pinned a message", "pinned"],
    ["Ann started a call", "call_started"],
    ["Waiting for this message. This may take a while.", "waiting"],
    ["Ann is a contact.", "contact"],
    ["You blocked this contact. Tap to unblock.", "blocked"],
    ["This chat is with a business account. Tap to learn more.", "business"],
    ["Deine Sicherheitsnummer für Ann hat sich geändert. Tippe, um mehr zu erfahren.", "security_code"],
    ["Annが退出しました", "left"],
    ["已新增 Bob", "added"],
    ["Xyzzy plugh", "unknown"],
  ];
  test.each(typed)("%s: %s, on both phones", async (text, type) => {
    const android = await readChatText(`28/01/23, 10:00 - Ann: hi\n28/01/23, 10:00 - ${text}\n`);
    const ios = await readChatText(`[28/01/23, 10:00:00] Ann: hi\r\n[28/01/23, 10:00:01] Trip: ${L}${text}\r\n`);
    for (const chat of [android, ios]) {
      expect(chat.profile.noticeTypes).toEqual({ [type]: 1 });
      expect(chat.records[1]).toMatchObject({ kind: "notice", sender: null, text, details: { noticeType: type } });
    }
    expect(android.profile.advancedChatPrivacy).toBe(type === "advanced_privacy");
  });

  test.each(chatLocales)("both passes count the same in %s", async (locale) => {
    for (const platform of ["android", "ios"] as const) {
      const lines = [...generateLines({ messages: 3000, seed: 5, media: "attached", locale, platform, clock: "24h" })];
      const chat = await readChatText(lines.map(({ line }) => line).join(""));
      const types = typesOf(chat);
      expect(Object.keys(types).length).toBeGreaterThan(3);
      expect(chat.profile.noticeTypes).toEqual(types);
      expect(chat.profile.noticeTypes.unknown ?? 0).toBe(0);
    }
  });

  test.each(["android-english", "ios-german", "android-arabic"])("both passes count the same in %s", async (name) => {
    const chat = await readChatText(readFileSync(join(import.meta.dirname, "samples", `${name}.txt`)));
    expect(chat.profile.noticeTypes).toEqual(typesOf(chat));
  });
});

describe("texts of the app's own that no table has are listed", () => {
  test("D115 marked ones on iOS", async () => {
    const { unknownPhrases } = await profileOf(
      `[28/01/23, 10:00:00] Ann: ${L}Xyzzy plugh\r\n[28/01/23, 10:00:01] ${L}Fnord\r\n[28/01/23, 10:00:02] Bob: ${L}Xyzzy plugh\r\n[28/01/23, 10:00:03] Bob: ${L}image omitted\r\n`,
    );
    expect(unknownPhrases).toEqual([
      { text: "Xyzzy plugh", count: 2 },
      { text: "Fnord", count: 1 },
    ]);
  });

  test("bracketed ones that several people sent", async () => {
    const lines = ["Ann", "Bob", "Ann"].map((name) => `28/01/23, 10:00 - ${name}: <xyzzy plugh>\n`).join("");
    const { unknownPhrases } = await profileOf(`${lines}28/01/23, 10:01 - Ann: <once>\n`);
    expect(unknownPhrases).toEqual([{ text: "<xyzzy plugh>", count: 3 }]);
  });

  test("nothing that a person wrote", async () => {
    const { unknownPhrases } = await profileOf(
      `28/01/23, 10:00 - Ann: \u200fשלום\n28/01/23, 10:01 - Bob: <3\n28/01/23, 10:02 - Bob: ${L}hello\n`,
    );
    expect(unknownPhrases).toEqual([]);
  });
});

test("lines before the first message are counted", async () => {
  expect((await profileOf("Chat with Ann\n\n28/01/23, 10:00 - Ann: x\n")).preambleLines).toBe(2);
  expect((await profileOf("28/01/23, 10:00 - Ann: x\n")).preambleLines).toBe(0);
});
