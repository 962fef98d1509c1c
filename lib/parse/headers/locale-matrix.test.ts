import { expect, test } from "vitest";
import { icuLocales } from "#lib/testing/icu-locales.ts";
import { readChatText } from "#lib/testing/read-chat-text.ts";

/**
 * Locale, phone and clock whose files do not come back: words that hold digits (blo) or stand at the head of a line
 * (ee), dates with roman numerals (haw) or without all their words (fr-CM has no word for the half of the day), times
 * whose units are words (dz) or begin with a number sign (tok), and the one word that other languages use for the
 * opposite half of the day (smn).
 */
const exceptions = [
  "dz android 12",
  "dz-BT android 12",
  "blo android 12",
  "blo ios 12",
  "blo-BJ android 12",
  "blo-BJ ios 12",
  "ee android 12",
  "ee ios 12",
  "ee-GH android 12",
  "ee-GH ios 12",
  "ee-TG android 12",
  "ee-TG ios 12",
  "fr-CM android 12",
  "fr-CM ios 12",
  "haw android 12",
  "haw ios 12",
  "haw-US android 12",
  "haw-US ios 12",
  "smn android 12",
  "smn ios 12",
  "smn-FI android 12",
  "smn-FI ios 12",
  "tok android 12",
  "tok ios 12",
  "tok-001 android 12",
  "tok-001 ios 12",
];

const instants = ["2022-03-07T07:05:09", "2022-03-07T12:30:41", "2022-03-28T21:05:09", "2022-04-03T00:15:30"];
const people = ["Bob Ray", "Ann"];

type Phone = "android" | "ios";

function stampsOf(locale: string, phone: Phone, clock: "12" | "24"): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "short",
    timeStyle: phone === "ios" ? "medium" : "short",
    hourCycle: clock === "12" ? "h12" : "h23",
    timeZone: "UTC",
  });
  return instants.map((instant) => format.format(new Date(`${instant}Z`)));
}

function chatOf(stamps: string[], phone: Phone): string {
  return stamps
    .map((stamp, at) => `${phone === "ios" ? `[${stamp}]` : `${stamp} -`} ${people[at % 2]}: text ${at}: and more`)
    .join(phone === "ios" ? "\r\n" : "\n");
}

/** What was read, a line a message. */
async function readBack(chat: string, phone: Phone): Promise<string> {
  const { records } = await readChatText(chat).catch(() => ({ records: [] }));
  return records
    .map(({ localAt, sender, text }) => `${phone === "ios" ? localAt : localAt.slice(0, 16)} ${sender}: ${text}`)
    .join("\n");
}

function expected(phone: Phone): string {
  return instants
    .map((at, i) => `${phone === "ios" ? at : at.slice(0, 16)} ${people[i % 2]}: text ${i}: and more`)
    .join("\n");
}

test("in 99 of 100 of all locales of ICU, either clock and both phones, every date, time, sender and text comes back", async () => {
  const results = new Map<string, boolean>();
  const failed: string[] = [];
  let files = 0;
  for (const locale of icuLocales()) {
    for (const phone of ["android", "ios"] as const) {
      for (const clock of ["12", "24"] as const) {
        files++;
        const chat = chatOf(stampsOf(locale, phone, clock), phone);
        let isRight = results.get(chat);
        if (isRight === undefined) {
          isRight = (await readBack(chat, phone)) === expected(phone);
          results.set(chat, isRight);
        }
        if (!isRight) failed.push(`${locale} ${phone} ${clock}`);
      }
    }
  }
  console.log(`${files - failed.length} of ${files} files come back (ICU ${process.versions.icu})`);
  expect(failed).toEqual(exceptions);
  expect(failed.length).toBeLessThanOrEqual(files / 100);
});
