import { expect, test } from "vitest";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { findWarnings } from "./find-warnings.ts";

const calm: ImportReport = {
  platform: "android",
  encoding: "utf-8",
  shape: "#/#/#, #:# - ",
  shapeExample: "13/02/2024, 18:02 - ",
  dateOrder: "dmy",
  dateOrderProof: "line 1 has 13 as its first number",
  ambiguous: false,
  isOrderChosen: false,
  firstLocalAt: "2024-02-13T18:02:00",
  lastLocalAt: "2024-03-13T18:02:00",
  otherOrder: null,
  clock: "24h",
  lines: 1200,
  zone: "UTC",
  chatName: null,
  furtherChats: [],
  files: 0,
};
const sections = (report: Partial<ImportReport>) => findWarnings({ ...calm, ...report }).map(({ section }) => section);

test("a file in which all was understood warns of nothing, nor does a report of an earlier version", () => {
  expect(sections({})).toEqual([]);
  expect(sections({ advancedChatPrivacy: true, preambleLines: 2, rejects: 0, noticeTypes: { added: 3 } })).toEqual([]);
});

test("an assumed date order warns until a person has chosen", () => {
  expect(sections({ ambiguous: true })).toEqual(["dates"]);
  expect(sections({ ambiguous: true, isOrderChosen: true })).toEqual([]);
});

test("each kind of trouble warns, the gravest first", () => {
  const report = {
    ambiguous: true,
    probablyTruncated: true,
    isCopied: true,
    liesAhead: true,
    furtherChats: ["b.txt"],
    rejects: 3,
    media: { named: 9, present: 5, missing: 4, unusable: 1, unnamed: 0 },
    notices: 12,
    noticeTypes: { added: 5, unknown: 7 },
    stepsBack: { count: 1, firstLine: 40, largestSeconds: 200 },
  };
  expect(findWarnings({ ...calm, ...report }).map(({ section, text }) => `${section}: ${text}`)).toEqual([
    "dates: Nothing in the file tells which number of a date is the day. One order is assumed.",
    "more: The export probably lacks its oldest part: it holds as many messages as WhatsApp gives at most.",
    "more: This is a copy from WhatsApp Web or Desktop, not an export: probably only a part of the chat.",
    "more: Messages carry dates that lie ahead of today.",
    "format: 1 more chat in the archive.",
    "lines: 3 of 1,200 lines not understood.",
    "media: 3 of 9 files that messages name not in the export.",
    "media: 1 file damaged or refused.",
    "notices: 7 of 12 notices in a wording that is not known.",
    "more: The time steps back once.",
  ]);
});
