import { charClasses, digitClass } from "#lib/text/char-classes.ts";

const comma = 0x2c;
const arabicComma = 0x60c;

/**
 * Where a word of a stamp ends that starts at `at`: before the next digit, bracket, dash, colon or comma, without the
 * blanks before these. "p. m." is one word.
 */
export function endOfWord(text: string, at: number, limit: number): number {
  let end = at;
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isWordStop(code)) break;
    if (charClasses[code] === 0) end = i + 1;
  }
  return end;
}

/** Whether no word of a stamp holds this UTF-16 unit. */
export function isWordStop(code: number): boolean {
  return (
    (charClasses[code] ?? 0) >= digitClass ||
    code === 0x5b ||
    code === 0x5d ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x2d ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0x3a ||
    code === 0x2f ||
    code === comma ||
    code === arabicComma
  );
}
