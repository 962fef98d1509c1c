import { describe, expect, test } from "vitest";
import { readAmong } from "#lib/testing/read-among.ts";

const L = "\u200e";
const android = (lines: string) => readAmong("android", lines);
const ios = (lines: string) => readAmong("ios", lines);

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
      {
        kind: "poll",
        text: "Where?\nHere\nThere",
        details: {
          question: "Where?",
          options: [
            { text: "Here", votes: 2 },
            { text: "There", votes: 1 },
          ],
        },
      },
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
    ["deleted by an admin", "This message was deleted by admin Zoe", { kind: "deleted", text: "" }],
    [
      "a poll with wide signs",
      "投票：\n去吗？\n选项：去（2 票）\n选项：不去（0 票）",
      { kind: "poll", text: "去吗？\n去\n不去" },
    ],
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
      { kind: "call", text: "", details: { phrase: "Missed voice call", media: "voice", missed: true } },
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
    [
      "D102 a mention",
      "@\u2068~\u202fBob\u2069 come, @447700900123 too, and write to ann@example.org",
      { kind: "text", details: { mentions: ["Bob", "447700900123"] } },
    ],
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
      {
        kind: "call",
        text: "",
        details: { phrase: "Voice call", media: "voice", missed: false, outcome: "12 min", seconds: 720 },
      },
    ],
    [
      "D82 a missed call",
      `${L}Missed video call, ${L}Tap to call back`,
      { kind: "call", details: { media: "video", missed: true } },
    ],
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
