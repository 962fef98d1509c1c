import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";

const L = "\u200e";
const settleAndroid = "28/01/23, 09:00 - Bob: first\n28/01/23, 09:01 - Ann: second\n";
const settleIos = `[28/01/23, 09:00:00] Bob: first\r\n${L}[28/01/23, 09:01:00] Ann: ${L}image omitted\r\n[28/01/23, 09:02:00] Bob: nice\r\n`;

/** The records that `lines` make at the end of an Android chat of Ann and Bob. */
async function android(lines: string) {
  const { records, rejects } = await readChatText(settleAndroid + lines);
  return { records: records.slice(2), all: records, rejects };
}

async function ios(lines: string) {
  const { records, rejects } = await readChatText(settleIos + lines);
  return { records: records.slice(3), all: records, rejects };
}

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
    const { records } = await readChatText("31/1/70, 10:00 - Ann: x\n");
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

describe("what a message is", () => {
  type Case = [name: string, body: string, expected: Record<string, unknown>];
  const plain = { attachment: null, edited: false };
  const onAndroid: Case[] = [
    [
      "D4 an image with its caption below",
      "IMG-20230201-WA0003.jpg (file attached)\nlook",
      { kind: "image", text: "look", attachment: "IMG-20230201-WA0003.jpg" },
    ],
    [
      "D5 a document repeats its name",
      "Plan.pdf (file attached)\nPlan.pdf",
      { kind: "document", text: "", attachment: "Plan.pdf" },
    ],
    [
      "D6 a Dutch sticker",
      `${L}STK-20230201-WA0001.webp (bestand bijgevoegd)`,
      { kind: "sticker", text: "", attachment: "STK-20230201-WA0001.webp" },
    ],
    [
      "an unknown language's attachment, by the file's name",
      "IMG-20230201-WA0003.jpg (xyzzy plugh)",
      { kind: "image", attachment: "IMG-20230201-WA0003.jpg" },
    ],
    ["D7", "<Media omitted>", { kind: "media", text: "" }],
    ["D7 in lower case", "<media omitted>", { kind: "media", text: "" }],
    [
      "D8 the words in a sentence",
      "<media omitted> is what it says",
      { kind: "text", text: "<media omitted> is what it says" },
    ],
    ["D9 view once", "null", { kind: "view_once", text: "" }],
    [
      "D72 a poll",
      "POLL:\nWhere?\nOPTION: Here (2 votes)\nOPTION: There (1 vote)",
      { kind: "poll", text: "Where?\nHere\nThere" },
    ],
    [
      "D73 a Spanish poll",
      "ENCUESTA:\n¿Vamos?\nOPCIÓN: Sí (1 voto)\nOPCIÓN: No (0 votos)",
      { kind: "poll", text: "¿Vamos?\nSí\nNo" },
    ],
    ["D74 the word in a sentence", "POLL: what do you think?", { kind: "text", text: "POLL: what do you think?" }],
    ["D75 edited", "Typo <This message was edited>", { kind: "text", text: "Typo", edited: true }],
    ["D75 edited, with a mark", `Typo ${L}<This message was edited>`, { kind: "text", text: "Typo", edited: true }],
    [
      "D77 a phrase that is not the whole",
      "You deleted this message\nor did you?",
      { kind: "text", text: "You deleted this message\nor did you?" },
    ],
    ["deleted", "This message was deleted", { kind: "deleted", text: "" }],
    [
      "D78 a location",
      "location: https://maps.google.com/?q=1.5,2.5",
      { kind: "location", text: "", details: { latitude: 1.5, longitude: 2.5 } },
    ],
    [
      "D47 an Indonesian location",
      "lokasi : https://maps.google.com/?q=-8.1,115.2",
      { kind: "location", details: { latitude: -8.1, longitude: 115.2 } },
    ],
    ["D80 a live location", "live location shared", { kind: "live_location", text: "" }],
    [
      "a missed call with its caller",
      "Missed voice call",
      { kind: "call", text: "", details: { phrase: "Missed voice call", missed: true } },
    ],
    [
      "D87 Persian puts the words first",
      "فایل پیوست شد IMG-20230201-WA0001.jpg",
      { kind: "image", attachment: "IMG-20230201-WA0001.jpg" },
    ],
    [
      "D88 a sound without an ending",
      "AUD-20130411-WA0000. (file attached)",
      { kind: "audio", attachment: "AUD-20130411-WA0000." },
    ],
    ["a contact", "Zoe.vcf (file attached)", { kind: "contact", attachment: "Zoe.vcf" }],
    [
      "an event",
      "EVENT: Picnic\nEvent Start time: 1765279800000\nEvent Cancelled: false\nEvent Description:Bring plates",
      { kind: "event", text: "Picnic\nBring plates" },
    ],
    ["D98 a line separator stays inside", "a\u2028b", { kind: "text", text: "a\u2028b" }],
    ["D102 a mention keeps its marks", "@\u2068Bob\u2069 come", { kind: "text", text: "@\u2068Bob\u2069 come" }],
  ];
  test.each(onAndroid)("%s on Android", async (_, body, expected) => {
    const { records } = await android(`01/02/23, 10:00 - Ann: ${body}\n`);
    expect(records).toMatchObject([{ sender: "Ann", ...plain, ...expected }]);
  });

  test("D83 a missed call without a caller", async () => {
    const { records } = await android("01/02/23, 10:00 - Missed voice call\n");
    expect(records).toMatchObject([{ sender: null, kind: "call" }]);
  });

  const photo = "00000007-PHOTO-2023-02-01-10-00-00.jpg";
  const onIos: Case[] = [
    ["D2 a placeholder", `${L}image omitted`, { kind: "image", text: "" }],
    [
      "D3 an image with its caption before",
      `look ${L}<attached: ${photo}>`,
      { kind: "image", text: "look", attachment: photo },
    ],
    ["a placeholder with its caption before", `look ${L}image omitted`, { kind: "image", text: "look" }],
    ["D76 deleted by the exporter", `${L}You deleted this message.`, { kind: "deleted", text: "" }],
    ["deleted by an admin", `${L}This message was deleted by admin Zoe.`, { kind: "deleted", text: "" }],
    [
      "D79 a place",
      `${L}Cafe (Main St 1): https://foursquare.com/v/abc`,
      { kind: "location", details: { name: "Cafe (Main St 1)", url: "https://foursquare.com/v/abc" } },
    ],
    [
      "D81 a call",
      `${L}Voice call. ${L}12 min`,
      { kind: "call", text: "", details: { phrase: "Voice call", missed: false, outcome: "12 min" } },
    ],
    ["D82 a missed call", `${L}Missed video call, ${L}Tap to call back`, { kind: "call", details: { missed: true } }],
    [
      "D84 a document that was left out",
      `Offer.docx ${L}document omitted`,
      { kind: "document", text: "", attachment: "Offer.docx" },
    ],
    [
      "a document with its pages",
      `Plan.pdf • ${L}2 pages ${L}document omitted`,
      { kind: "document", text: "", attachment: "Plan.pdf" },
    ],
    [
      "D85 a French voice message",
      `${L}< pièce jointe : 00000008-AUDIO-2023-02-01-10-00-00.opus >`,
      { kind: "voice", attachment: "00000008-AUDIO-2023-02-01-10-00-00.opus" },
    ],
    [
      "D86 a Turkish voice message",
      `${L}<00000008-AUDIO-2023-02-01-10-00-00.opus eklendi>`,
      { kind: "voice", attachment: "00000008-AUDIO-2023-02-01-10-00-00.opus" },
    ],
    ["an attachment in no known language", `${L}<xyzzy: ${photo}>`, { kind: "image", attachment: photo }],
    ["an attachment without the mark, until 2018", `<attached: ${photo}>`, { kind: "image", attachment: photo }],
    [
      "an attachment of 2016",
      "2016-08-30-PHOTO-00000016.jpg <allegato>",
      { kind: "image", attachment: "2016-08-30-PHOTO-00000016.jpg" },
    ],
    ["edited", `Typo ${L}<This message was edited>`, { kind: "text", text: "Typo", edited: true }],
    ["edited, in no known language", `Typo ${L}<xyzzy plugh>`, { kind: "text", text: "Typo", edited: true }],
    [
      "a location",
      `${L}Location: https://maps.google.com/?q=1.5,-2.5`,
      { kind: "location", details: { latitude: 1.5, longitude: -2.5 } },
    ],
    [
      "a poll",
      `${L}POLL:\nWhere?\n${L}OPTION: Here (${L}2 votes)\n${L}OPTION: There (${L}1 vote)`,
      { kind: "poll", text: "Where?\nHere\nThere" },
    ],
    ["a video note", `${L}video note omitted`, { kind: "video_note" }],
  ];
  test.each(onIos)("%s on iOS", async (_, body, expected) => {
    const { records } = await ios(`[01/02/23, 10:00:00] Ann: ${body}\r\n`);
    expect(records).toMatchObject([{ sender: "Ann", ...plain, ...expected }]);
  });

  test("a bracketed body that comes again and again from several people is media of an unknown language", async () => {
    const lines = ["Ann", "Bob", "Ann"].map((name) => `01/02/23, 10:00 - ${name}: <xyzzy plugh>\n`).join("");
    const { records } = await android(`${lines}01/02/23, 10:01 - Ann: <once>\n`);
    expect(records.map(({ kind }) => kind)).toEqual(["media", "media", "media", "text"]);
  });
});
