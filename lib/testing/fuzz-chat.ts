import type { ChatRandom } from "./chat-random.ts";

const locales = "en-US en-GB de-DE es-ES pt-BR fr-CA it-IT tr-TR hu-HU ko-KR ja-JP zh-Hant-TW vi-VN ar-EG fa-IR he-IL";
const formats = locales.split(" ").flatMap((locale) =>
  (["h12", "h23"] as const).flatMap((hourCycle) =>
    (["short", "medium"] as const).map((timeStyle) => ({
      isIos: timeStyle === "medium",
      date: new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle, hourCycle, timeZone: "UTC" }),
    })),
  ),
);
const people = [
  "Ann",
  "Bob Ray",
  "~\u202fZoe",
  "+44\u00a07700\u00a0900123",
  "Dr. Who: Tardis",
  "👩‍🚀",
  "Ann left",
  'A "B',
  "‏יעל",
];
const mark = "\u200e";
const fragments = [
  "hello there",
  `${mark}image omitted`,
  "<Media omitted>",
  `look ${mark}<attached: 00000007-PHOTO-2023-02-01-10-00-00.jpg>`,
  "IMG-20230201-WA0003.jpg (file attached)\ncaption",
  `${mark}Voice call. ${mark}12 min`,
  "Missed voice call",
  "POLL:\nWhere?\nOPTION: Here (2 votes)\nOPTION: There (1 vote)",
  "POLL:\nWhere?\nOPTION: Here (2 votes",
  "EVENT: Picnic\nEvent Start time: 1765279800000\nEvent Description:plates",
  "location: https://maps.google.com/?q=1.5,-2.5",
  "Cafe (Main St): https://foursquare.com/v/abc",
  "typo <This message was edited>",
  "This message was deleted",
  "null",
  "@\u2068Bob\u2069 come",
  "a: b: c",
  "\n\n",
  "\u2028\u2029\u0085\u000b",
  "\r",
  "\0",
  "<><<>>()((",
  "12:30 - lunch",
  "31/02/23, 10:00 - Ann: x",
  "[9/6/2024, 14:41] Carl: x",
  "العربية \u200fשלום",
  "𞥒𞥘 🎉",
];
const notices = [
  "Messages and calls are end-to-end encrypted. Learn more",
  "Ann added Bob",
  'Ann changed the subject from "a: b" to "c: d"',
  "You created the group: Trip",
  "Missed voice call",
  "Xyzzy plugh",
];

/** A chat in the grammar of exports, of one phone, with everything in it that has ever been hard to read. */
export function fuzzChat(random: ChatRandom): string {
  const { isIos, date } = random.pick(formats);
  const lineEnd = isIos || random.below(4) === 0 ? "\r\n" : "\n";
  const lines = 1 + random.below(30);
  let at = Date.UTC(2023, random.below(12), 1 + random.below(28));
  let text = random.below(6) === 0 ? "\ufeff" : "";
  if (random.below(5) === 0) text += `Chat with Ann${lineEnd}${lineEnd}`;
  for (let line = 0; line < lines; line++) {
    at += random.below(random.below(9) === 0 ? 40 * 86_400_000 : 3_600_000) - (random.below(12) === 0 ? 86_400_000 : 0);
    const stamp = date.format(at);
    text += `${isIos && random.below(3) === 0 ? mark : ""}${isIos ? `[${stamp}] ` : `${stamp} - `}`;
    text += random.below(8) === 0 ? notice(random, isIos) : `${random.pick(people)}: ${body(random)}`;
    text += random.below(15) === 0 ? "\n" : lineEnd;
  }
  return text;
}

function notice(random: ChatRandom, isIos: boolean): string {
  const words = random.pick(notices);
  if (!isIos) return words;
  return random.below(2) === 0 ? `${mark}${words}` : `Trip: ${mark}${words}`;
}

function body(random: ChatRandom): string {
  const parts = 1 + random.below(random.below(5) === 0 ? 5 : 2);
  return Array.from({ length: parts }, () => random.pick(fragments)).join(random.pick(["", " ", "\n", "\r\n"]));
}
