import type { ImportReport } from "#lib/messages/imports/import-report.ts";

type DateOrder = ImportReport["dateOrder"];

/** The order of a date in words. */
export const dateOrderWords: Readonly<Record<DateOrder, string>> = {
  dmy: "Day, month, year",
  mdy: "Month, day, year",
  ymd: "Year, month, day",
};

export const platformWords: Readonly<Record<ImportReport["platform"], string>> = {
  android: "Android",
  ios: "iPhone",
  old: "An early phone",
  unknown: "An unknown phone",
};

export const encodingWords: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};
