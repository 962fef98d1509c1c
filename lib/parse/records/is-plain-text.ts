/*
 * Rule: a body without brackets, slashes, at signs, line breaks and direction marks, that is as long as no phrase with
 * its first and last letter, is what somebody wrote. All else is looked at closely.
 * Example: "see you at 5" is plain, "<Media omitted>" and "see https://x.example" may be anything.
 */
import { charClasses, markClass } from "#lib/text/char-classes.ts";
import { canOpenWithFile } from "../markers/attached-file.ts";
import { hasPhraseOutline, opensDeletion } from "../markers/phrase-book.ts";

const closingParenthesis = 0x29;

/** 1 for each UTF-16 unit that what the app writes itself may hold and plain text may not. */
const tellingUnits: Uint8Array = (() => {
  const telling = charClasses.map((kind) => (kind === markClass ? 1 : 0));
  for (const sign of "<>/@\n\r\0") telling[sign.charCodeAt(0)] = 1;
  return telling;
})();

/** Whether `readBody` would surely give the body back as it is. False says nothing: it only costs the closer look. */
export function isPlainText(units: Uint16Array, start: number, end: number): boolean {
  if (start >= end) return true;
  for (let at = start; at < end; at++) if (tellingUnits[units[at] ?? 0] === 1) return false;
  const first = units[start] ?? 0;
  const last = units[end - 1] ?? 0;
  const length = end - start;
  if (last === closingParenthesis || canOpenWithFile(first) || hasPhraseOutline(first, last, length)) return false;
  if (opensDeletion(units, start)) return false;
  // Android writes "null" in the place of what may be seen once.
  return !(length === 4 && first === 0x6e);
}
