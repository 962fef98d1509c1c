import { stripMarks } from "#lib/text/strip-marks.ts";

/** A sender as people see it: without direction marks and the sign for "not in my contacts", all blanks as spaces. */
export function cleanSender(written: string): string {
  return stripMarks(written)
    .replace(/[\u00a0\u202f\u2009\u2007\t]/g, " ")
    .trim()
    .replace(/^~ ?/, "");
}
