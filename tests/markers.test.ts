import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findChatEntries } from "#lib/parse/archive/find-chats.ts";
import type { ParsedRecord } from "#lib/parse/parsed-record.ts";
import { readChatText } from "#lib/testing/read-chat-text.ts";

const folder = join(import.meta.dirname, "../../shared/data");

type Row = { platform: "ios" | "android"; key: string; language: string; phrase: string };

function rowsOf(name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), "utf8").trimEnd().split("\n");
  return lines.map((line) => line.split("\t"));
}

function phrases(): Row[] {
  return rowsOf("markers.tsv").map(([platform, , key = "", language = "", phrase = ""]) => ({
    platform: platform as Row["platform"],
    key,
    language,
    phrase: phrase.replaceAll("⍽", "\u00a0"),
  }));
}

/** What each key of the list must be read as: a kind, or for a notice what it tells. */
const told: [RegExp, string][] = [
  [/^email_media_omitted$/, "media"],
  [/^product_omitted$/, "image"],
  [/^attached$|^email_file_attached$/, "image"],
  [/_omitted$/, ""],
  [/^deleted_|^revoked_msg/, "deleted"],
  [/^missed_(group_)?video$|^video_missed_call$/, "call video"],
  [/^missed_/, "call voice"],
  [/^email_location_message$/, "location"],
  [/^email_live_location_message$/, "live_location"],
  [/^e2e_notice$|encryption_state_change$/, "encryption"],
  [/^security_code$/, "security_code"],
  [/created/, "created"],
  [/joined/, "joined"],
  [/added/, "added"],
  [/left/, "left"],
  [/^photo_removed_by$|^icon_/, "icon"],
  [/removed/, "removed"],
  [/subject_changed/, "subject"],
  [/changed_number/, "number_changed"],
  [/promoted/, "admin"],
  [/desc/, "description"],
  [/^waiting$/, "waiting"],
  [/^ephemeral/, "disappearing"],
  [/call_started$/, "call_started"],
  [/blocked_contact$/, "blocked"],
];

const photo = { ios: "00000007-PHOTO-2023-02-01-10-00-00.jpg", android: "IMG-20230201-WA0003.jpg" };

function expectedOf(key: string): string {
  const [, kind = ""] = told.find(([pattern]) => pattern.test(key)) ?? [];
  return kind === "" ? key.replace("_omitted", "") : kind;
}

function filledIn({ platform, key, phrase }: Row): string {
  if (key === "email_location_message") return phrase.replace("%s", "https://maps.google.com/?q=1.5,2.5");
  const names = /attached$/.test(key) ? [photo[platform]] : ["Zoe", "Max", "Kim"];
  let at = 0;
  return phrase.replace(/%(\d\$)?[@sd]/g, (_, place?: string) => names[place ? Number(place[0]) - 1 : at++] ?? "Kim");
}

const kindsOfPeople = new Set(["media", "image", "video", "audio", "sticker", "gif", "contact", "document"]);

/** The line of an export that holds the phrase: people's records have a sender, notices on Android have none. */
function lineOf(row: Row): string {
  const text = filledIn(row);
  const expected = expectedOf(row.key);
  if (row.platform === "ios") {
    const mark = /^[\u200e\u200f]/.test(text) ? "" : "\u200e";
    return `[01/02/23, 10:00:00] Ann: ${mark}${text}\r\n`;
  }
  const hasSender = kindsOfPeople.has(expected) || /deleted|location/.test(expected);
  return `01/02/23, 10:00 - ${hasSender ? "Ann: " : ""}${text}\n`;
}

function toldBy(record: ParsedRecord | undefined): string {
  return String(record?.kind === "notice" ? record.details?.noticeType : record?.kind);
}

/** A chat in one language with all its phrases, and which of them were read as what they tell. */
async function readPhrases(rows: Row[], platform: Row["platform"]): Promise<string[]> {
  const stamp = platform === "ios" ? "[28/01/23, 10:00:00]" : "28/01/23, 10:00 -";
  const settling = `${stamp} Bob: hi${platform === "ios" ? "\r\n" : "\n"}`;
  const { records } = await readChatText(settling + rows.map(lineOf).join("") + settling);
  return rows.flatMap((row, at) => {
    const record = records[at + 1];
    const got = toldBy(record) + (record?.kind === "call" ? ` ${record.details?.media}` : "");
    return got === expectedOf(row.key) ? [] : [`${row.language} ${row.platform} ${row.key}: ${got}`];
  });
}

if (!existsSync(folder)) {
  test.skip("WhatsApp's own phrases: the folder ../shared/data is absent", () => undefined);
} else {
  test("WhatsApp's own phrases in 40 languages are read as what they tell", async () => {
    const rows = phrases();
    const read = rows.filter(({ key }) => key !== "export_chat" && key !== "email_conversation_subject");
    const languages = [...new Set(rows.map(({ language }) => language))];
    const missed: string[] = [];
    for (const language of languages) {
      for (const platform of ["ios", "android"] as const) {
        const own = read.filter((row) => row.language === language && row.platform === platform);
        missed.push(...(await readPhrases(own, platform)));
      }
    }
    const subjects = rows.filter(({ key }) => key === "email_conversation_subject");
    const unfound = subjects.filter((row) => {
      const name = `${filledIn(row)}.txt`;
      return (
        findChatEntries([
          { name: "Notes.txt", size: 9 },
          { name, size: 9 },
        ]).join() !== name
      );
    });
    missed.push(...unfound.map(({ language }) => `${language} name of the chat's file`));
    console.log(`${read.length + subjects.length - missed.length} of ${read.length + subjects.length} phrases`);
    expect(missed).toEqual([]);
  });

  test("the Android placeholder for media is known in 57 languages", async () => {
    const rows = rowsOf("markers-android-media.tsv");
    const missed: string[] = [];
    for (const [language, , phrase = ""] of rows) {
      const { records } = await readChatText(`28/01/23, 10:00 - Ann: ${phrase}\n`);
      if (records[0]?.kind !== "media") missed.push(`${language} ${phrase}`);
    }
    console.log(`${rows.length - missed.length} of ${rows.length} placeholders`);
    expect(missed).toEqual([]);
  });
}
