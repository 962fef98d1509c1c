import { describe, expect, test } from "vitest";
import { readAmong } from "#lib/testing/read-among.ts";
import { readChatText } from "#lib/testing/read-chat-text.ts";

const L = "\u200e";
const android = (lines: string) => readAmong("android", lines);
const ios = (lines: string) => readAmong("ios", lines);

describe("headers and what only looks like one", () => {
  const isText: [string, string][] = [
    ["D28 another width of the year", "1.2.2019, 00:00 - Bob: x"],
    ["D29 another platform's shape", "[9/6/2024, 14:41] Carl: x"],
    ["D31 a date without a time", "2/11/19: Arrival"],
    ["D32 a time without a date", "12:30 - lunch"],
    ["D33 two dates", "10/10 - 12/10: holiday"],
    ["D34 a date that no calendar has", "99/99/23, 10:00 - Ann: x"],
    ["D35 31 February", "31/02/23, 10:00 - Ann: x"],
    ["D37 29 February of a common year", "29/02/23, 10:00 - Ann: x"],
  ];
  test.each(isText)("%s stays text of the message before", async (_, line) => {
    const { records } = await android(`01/02/23, 10:00 - Ann: look\n${line}\n`);
    expect(records.map(({ text }) => text)).toEqual([`look\n${line}`]);
  });

  test("D34 an impossible date is reported with its line", async () => {
    const { rejects } = await android("01/02/23, 10:00 - Ann: look\n31/02/23, 10:00 - Ann: x\n");
    expect(rejects).toEqual([
      { line: 4, reason: "its date does not exist: kept in the message above", text: "31/02/23, 10:00 - Ann: x" },
    ]);
  });

  test("D30 T38 a transcript pasted into a message stays in it, and is reported", async () => {
    const { records, rejects } = await android(
      "01/02/23, 10:00 - Ann: she wrote\n09/06/21, 14:41 - Carl: x\n09/06/21, 14:42 - Carl: y\n01/02/23, 10:02 - Bob: really?\n",
    );
    expect(records.map(({ sender, text }) => [sender, text])).toEqual([
      ["Ann", "she wrote\n09/06/21, 14:41 - Carl: x\n09/06/21, 14:42 - Carl: y"],
      ["Bob", "really?"],
    ]);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "was pasted: kept in the message above"],
      [5, "was pasted: kept in the message above"],
    ]);
  });

  test("D27 T38 on iOS a header-like line after a bare line feed is text", async () => {
    const { records } = await ios(
      "[01/02/23, 10:00:00] Ann: copy:\n[01/02/23, 09:00:00] Bob: old\r\n[01/02/23, 10:01:00] Bob: ok\r\n",
    );
    expect(records.map(({ text }) => text)).toEqual(["copy:\n[01/02/23, 09:00:00] Bob: old", "ok"]);
  });

  test("D36 29 February of a leap year is a date", async () => {
    const { records } = await android("29/02/24, 10:00 - Ann: x\n");
    expect(records[0]?.localAt).toBe("2024-02-29T10:00:00");
  });

  const clocks: [string, string, string][] = [
    ["D38", "1/2/23, 12:05 AM", "00:05"],
    ["D39", "1/2/23, 12:05 PM", "12:05"],
    ["D40 a word that contradicts the hour is ignored", "1/2/23, 15:04 PM", "15:04"],
  ];
  test.each(clocks)("%s %s", async (_, stamp, time) => {
    const { records } = await readChatText(`28/1/23, 9:00 AM - Bob: settle\n${stamp} - Ann: x\n`);
    expect(records[1]?.localAt).toBe(`2023-02-01T${time}:00`);
  });

  const chinese: [string, string][] = [
    ["凌晨1:05", "01:05"],
    ["晚上9:05", "21:05"],
    ["中午12:05", "12:05"],
    ["晚上12:10", "00:10"],
    ["午後0:30", "12:30"],
  ];
  test.each(chinese)("D41 to D43 %s is %s", async (word, time) => {
    const { records } = await readChatText(`2023/2/1 ${word} - Ann: x\n`);
    expect(records[0]?.localAt).toBe(`2023-02-01T${time}:00`);
  });

  test("D103 an en dash divides as a hyphen does", async () => {
    const { records } = await readChatText("28/01/23, 10:00 – Ann: x\n");
    expect(records[0]).toMatchObject({ sender: "Ann", text: "x" });
  });

  test("D104 no comma between date and time", async () => {
    const { records } = await readChatText("[2023-02-01 10:00:00] Ann: x\n");
    expect(records[0]).toMatchObject({ sender: "Ann", localAt: "2023-02-01T10:00:00" });
  });

  test("D106 a second header on the line is text", async () => {
    const { records } = await android("01/02/23, 10:00 - Ann: 01/02/23, 10:00 - Bob: x\n");
    expect(records).toMatchObject([{ sender: "Ann", text: "01/02/23, 10:00 - Bob: x" }]);
  });

  test("D111 24:15 is quarter past midnight of the day as written", async () => {
    const { records } = await android("01/02/23, 24:15 - Ann: x\n");
    expect(records[0]?.localAt).toBe("2023-02-01T00:15:00");
  });

  test("D112 a phone with a wrong clock keeps its dates", async () => {
    const { profile, records } = await readChatText("31/1/70, 10:00 - Ann: x\n");
    expect(profile.predatesWhatsApp).toBe(true);
    expect((await readChatText("31/1/10, 10:00 - Ann: x\n")).profile.predatesWhatsApp).toBe(false);
    expect(records[0]?.localAt).toBe("1970-01-31T10:00:00");
  });

  test("D94 what stands before the first header is reported, not lost", async () => {
    const { records, rejects } = await readChatText("Chat with Ann\n\n28/01/23, 10:00 - Ann: x\n");
    expect(records).toHaveLength(1);
    expect(rejects).toEqual([{ line: 1, reason: "stands before the first message", text: "Chat with Ann" }]);
  });
});

describe("who wrote it", () => {
  const senders: [string, string, string, string][] = [
    ["D10 nothing after the colon", "Ann:", "Ann", ""],
    ["D21 a number as written", "+44\u00a07700\u00a0900123: hi", "+44 7700 900123", "hi"],
    ["D22 marks around a number", "\u202a+40\u00a0700\u00a0000\u00a0000\u202c: hi", "+40 700 000 000", "hi"],
    ["D23 not in the contacts", "~\u202fZoe: hi", "Zoe", "hi"],
    ["D23 not in the contacts, older", "~Zoe: hi", "Zoe", "hi"],
    ["D24 a blank before the colon", "Ece : hi", "Ece", "hi"],
    ["D25 an emoji of several parts", "👩‍🚀: hi", "👩‍🚀", "hi"],
    ["a nickname in quotation marks", 'Ann "Bee" „Lee“ Ray: hi', 'Ann "Bee" „Lee“ Ray', "hi"],
    ["D26 colons in the text", "Ann: see https://x.example/a: b", "Ann", "see https://x.example/a: b"],
    ["D13 Android has no notices with a sender", "Ann: Bob left", "Ann", "Bob left"],
    ["D20 one line from somebody new", "Note: call mum", "Note", "call mum"],
    ["D107 T39 a name that ends like a notice", "Ann left: hi", "Ann left", "hi"],
    ["T39 a name of 500 characters", `${"N".repeat(500)}: hi`, "N".repeat(500), "hi"],
    ["D114 right-to-left text on Android is a person's", "Ann: \u200fשלום", "Ann", "\u200fשלום"],
  ];
  test.each(senders)("%s", async (_, rest, sender, text) => {
    const { records } = await android(`01/02/23, 10:00 - ${rest}\n`);
    expect(records).toMatchObject([{ sender, kind: "text", text }]);
  });

  test("D19 T39 a name with a colon, when its first half never stands alone", async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `01/02/23, 10:0${at} - Dr. Who: Tardis: ${at} pm\n`).join("");
    const { records } = await android(lines);
    expect(new Set(records.map(({ sender }) => sender))).toEqual(new Set(["Dr. Who: Tardis"]));
    expect(records[4]?.text).toBe("4 pm");
  });

  test("D11 blank lines belong to the text", async () => {
    const { records } = await android("01/02/23, 10:00 - Ann: \n\nhello\n");
    expect(records).toMatchObject([{ sender: "Ann", text: "\n\nhello" }]);
  });

  test("D68 the same words twice in a minute are two messages", async () => {
    const { records } = await android("01/02/23, 10:00 - Ann: a\n01/02/23, 10:00 - Ann: a\n");
    expect(records).toHaveLength(2);
  });

  test("T40 dates that go backwards keep the order of the file", async () => {
    const { records } = await android("03/02/23, 10:00 - Ann: a\n02/02/23, 10:00 - Bob: b\n");
    expect(records.map(({ text }) => text)).toEqual(["a", "b"]);
  });
});

describe("notices", () => {
  const androidNotices: [string, string][] = [
    ["D12", "Ann left"],
    ["D17 a subject with colons", 'Ann changed the subject from "a: b" to "c: d"'],
    ["D17 a subject with colons, in wording that no table has", "Ann hat den Gruppennamen zu „a: b“ gemacht"],
    ["D18 the newer wording holds a colon", "You created the group: Trip"],
  ];
  test.each(androidNotices)("%s on Android has no sender", async (_, text) => {
    const { records } = await android(`01/02/23, 10:00 - ${text}\n`);
    expect(records).toMatchObject([{ sender: null, kind: "notice", text }]);
  });

  const iosNotices: [string, string, string][] = [
    ["D14 with the actor as sender", `Ann: ${L}Bob left`, "Bob left"],
    ["D16 with the group's name as sender", `Roadtrip: ${L}Ann added Bob`, "Ann added Bob"],
    ["without a sender", `${L}Ann added Bob`, "Ann added Bob"],
    [
      "with a colon and without a sender",
      `${L}Ann changed the subject from “a: b” to “c”`,
      "Ann changed the subject from “a: b” to “c”",
    ],
    ["D115 of no known wording", `Ann: ${L}Xyzzy plugh`, "Xyzzy plugh"],
  ];
  test.each(iosNotices)("%s on iOS has no sender", async (_, rest, text) => {
    const { records } = await ios(`[01/02/23, 10:00:00] ${rest}\r\n`);
    expect(records).toMatchObject([{ sender: null, kind: "notice", text }]);
  });

  test("names that always have the mark before them are senders", async () => {
    const lines = Array.from({ length: 6 }, (_, at) => `[01/02/23, 10:00:0${at}] ${L}Zoe: hi\r\n`).join("");
    const { records } = await ios(lines);
    expect(new Set(records.map(({ sender }) => sender))).toEqual(new Set(["Zoe"]));
  });

  test("D15 on iOS the same words without the mark are a person's", async () => {
    const { records } = await ios("[01/02/23, 10:00:00] Ann: Bob left\r\n");
    expect(records).toMatchObject([{ sender: "Ann", kind: "text", text: "Bob left" }]);
  });

  test("D110 T35 a chat of notices alone is a chat", async () => {
    const { profile, records } = await readChatText("28/01/23, 10:00 - Ann added Bob\n28/01/23, 10:01 - Bob left\n");
    expect(profile.records).toBe(2);
    expect(records.every(({ sender }) => sender === null)).toBe(true);
  });
});
