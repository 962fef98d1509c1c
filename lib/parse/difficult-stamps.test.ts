import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";

const L = "\u200e";
const evening = "2023-02-07T21:05";

describe("stamps of many phones", () => {
  /** Name, a stamp and what settles its date order; the stamp is 7 February 2023, 21:05, with 9 s where it has seconds. */
  const stamps: [string, string, string][] = [
    ["D44 a narrow blank before PM", "2/7/23, 9:05\u202fPM - ", "2/28/23, 9:05\u202fPM - "],
    ["D45 a blank within p. m.", "7/2/23 9:05 p.\u202fm. - ", "28/2/23 9:05 p.\u202fm. - "],
    ["D46 Turkish, the word before the time", "7.02.2023 ÖS 9:05 - ", "28.02.2023 ÖÖ 9:05 - "],
    ["D48 Finnish, a word between date and time", "7.2.2023 klo 21.05 - ", "28.2.2023 klo 21.05 - "],
    ["D49 Hungarian", "2023. 02. 07. du. 9:05 - ", "2023. 02. 28. de. 9:05 - "],
    ["D50 Korean, the year first with two digits", "23. 2. 7. 오후 9:05 - ", "23. 2. 28. 오전 9:05 - "],
    ["D51 Vietnamese, the time first", "[21:05:09, 2/7/23] ", "[21:05:09, 2/28/23] "],
    ["D53 Arabic", "٧\u200f/٢\u200f/٢٠٢٣، ٩:٠٥ م - ", "٢٨\u200f/٢\u200f/٢٠٢٣، ٩:٠٥ م - "],
    ["D54 the Persian calendar", "۱۴۰۱/۱۱/۱۸،\u200f ۲۱:۰۵ - ", "۱۴۰۱/۱۲/۱۸،\u200f ۲۱:۰۵ - "],
    ["D55 a Buddhist year of two digits", "7/2/66 21:05 - ", "28/2/66 21:05 - "],
    ["D56 a Buddhist year", "[2/7/2566 BE, 21:05:09] ", "[2/28/2566 BE, 21:05:09] "],
    ["D57 a year of the Japanese era", "[2/7/R5, 21:05:09] ", "[2/28/R5, 21:05:09] "],
    ["D58 French of Canada", "2023-02-07 21 h 05 - ", "2023-02-28 21 h 05 - "],
    ["D105 iOS until 2016", "07/02/23, 21:05:09: ", "28/02/23, 21:05:09: "],
    ["D104 no comma", "[2023-02-07 21:05:09] ", "[2023-02-28 21:05:09] "],
  ];
  test.each(stamps)("T37 %s", async (_, stamp, settling) => {
    const { records } = await readChatText(`${stamp}Ann: x\n${settling}Bob: y\n`);
    expect(records).toMatchObject([
      { sender: "Ann", text: "x" },
      { sender: "Bob", text: "y" },
    ]);
    expect(records[0]?.localAt.slice(0, 16)).toBe(evening);
  });

  test("D1 a line of an iPhone", async () => {
    const { profile, records } = await readChatText("[01/02/23, 10:00:00] Ann: hi");
    expect(profile.platform).toBe("ios");
    expect(records).toMatchObject([{ sender: "Ann", kind: "text", text: "hi" }]);
  });

  test("D52 what was copied from WhatsApp Web is read, and said to be no export", async () => {
    const copied = await readChatText("[21:05, 07/02/2023] Ann: x\n[21:06, 28/02/2023] Bob: y\nmore\n");
    expect(copied.records.map(({ localAt, text }) => [localAt, text])).toEqual([
      ["2023-02-07T21:05:00", "x"],
      ["2023-02-28T21:06:00", "y\nmore"],
    ]);
    expect(copied.profile.isCopied).toBe(true);
    expect((await readChatText("[21:05:09, 2/28/23] Ann: x\n")).profile.isCopied).toBe(false);
    expect((await readChatText("28/02/23, 10:00 - Ann: x\n")).profile.isCopied).toBe(false);
  });

  test("D67 a notice dated after the first message keeps its place", async () => {
    const { records } = await readChatText(
      "29/01/23, 10:00 - Messages and calls are end-to-end encrypted. Learn more\n28/01/23, 09:00 - Ann: hi\n",
    );
    expect(records.map(({ kind, localAt }) => [kind, localAt])).toEqual([
      ["notice", "2023-01-29T10:00:00"],
      ["text", "2023-01-28T09:00:00"],
    ]);
  });
});

describe("dates that lie ahead", () => {
  const today = "2023-03-01";

  test("D113 an order under which messages would lie ahead is not taken", async () => {
    const { profile, records } = await readChatText("1/2/23, 21:05 - Ann: x\n1/4/23, 21:05 - Bob: y\n", { today });
    expect(profile).toMatchObject({ dateOrder: "mdy", ambiguous: false, liesAhead: false });
    expect(records[1]?.localAt).toBe("2023-01-04T21:05:00");
  });

  test("D113 where every order lies ahead the dates are kept, and it is said", async () => {
    const { profile, records } = await readChatText("13/2/24, 21:05 - Ann: x\n", { today });
    expect(profile.liesAhead).toBe(true);
    expect(records[0]?.localAt).toBe("2024-02-13T21:05:00");
  });

  test("D113 a day more than today is another zone's today", async () => {
    const { profile } = await readChatText("02/03/23, 21:05 - Ann: x\n", { today });
    expect(profile.liesAhead).toBe(false);
  });
});

describe("bytes", () => {
  const chat = "28/01/23, 10:00 - Ann: hi\n28/01/23, 10:01 - Bob: ho\n";

  test("D95 a byte order mark makes no difference", async () => {
    const ios = "[28/01/23, 10:00:00] Ann: hi\r\n";
    expect((await readChatText(`\ufeff${ios}`)).records).toEqual((await readChatText(ios)).records);
  });

  test("D96 UTF-16 as Notepad saves it", async () => {
    const { records } = await readChatText(Buffer.from(`\ufeff${chat}`, "utf16le"));
    expect(records).toEqual((await readChatText(chat)).records);
  });

  test("D99 a file that was cut keeps the part of its last message", async () => {
    const { records } = await readChatText(`${chat}28/01/23, 10:02 - Ann: I was going to s`);
    expect(records[2]).toMatchObject({ sender: "Ann", text: "I was going to s" });
  });

  test("D100 NUL, which Postgres does not take, is replaced", async () => {
    const { records } = await readChatText(`${chat}28/01/23, 10:02 - Ann: a\0b\n`);
    expect(records[2]?.text).toBe("a\ufffdb");
  });

  test("D101 a message of 65,536 characters is whole, and a surrogate alone is replaced", async () => {
    const long = "é".repeat(65_536);
    const { records } = await readChatText(
      Buffer.from(`\ufeff${chat}28/01/23, 10:02 - Ann: ${long}\n28/01/23, 10:03 - Bob: a\udc00b\n`, "utf16le"),
    );
    expect(records[2]?.text).toBe(long);
    expect(records[3]?.text).toBe("a\ufffdb");
  });
});

describe("people", () => {
  test("D108 a group called like a member: the mark decides line by line", async () => {
    const { records } = await readChatText(
      `[28/01/23, 10:00:00] Zoe: ${L}Ann added Bob\r\n[28/01/23, 10:00:01] Zoe: hello\r\n[28/01/23, 10:00:02] Ann: ${L}image omitted\r\n`,
    );
    expect(records.map(({ sender, kind }) => [sender, kind])).toEqual([
      [null, "notice"],
      ["Zoe", "text"],
      ["Ann", "image"],
    ]);
  });

  test("D23 people who are not in the contacts are named as such", async () => {
    const { profile } = await readChatText(
      "[28/01/23, 10:00:00] ~\u202fZoe: hi\r\n[28/01/23, 10:00:01] \u202a+44\u00a07700\u00a0900123\u202c: hi\r\n[28/01/23, 10:00:02] Ann: hi\r\n",
    );
    expect(profile.unsavedSenders).toEqual(["Zoe", "+44 7700 900123"]);
  });

  test("D109 the exporter's name and You are two people until somebody says otherwise", async () => {
    const { records } = await readChatText("28/01/23, 10:00 - You: a\n28/01/23, 10:01 - Ann: b\n");
    expect(records.map(({ sender }) => sender)).toEqual(["You", "Ann"]);
  });

  test("D116 a marked line that reads like a person's is a notice, and is listed", async () => {
    const { profile, records } = await readChatText(
      `[28/01/23, 10:00:00] Ann: ${L}image omitted\r\n[28/01/23, 10:00:01] Bob: ${L}How about Friday?\r\n`,
    );
    expect(records[1]).toMatchObject({ kind: "notice", sender: null, text: "How about Friday?" });
    expect(profile.unknownPhrases).toEqual([{ text: "How about Friday?", count: 1 }]);
  });
});
