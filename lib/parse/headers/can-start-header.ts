import { charClasses, digitClass, markClass } from "#lib/text/char-classes.ts";

const openBracket = 0x5b;
/** The first letters of "AP" and of "ပ.သ.", which some phones write before the year. */
const persianEra = 0x41;
const shanEra = 0x1015;

/** Whether a line that begins with this UTF-16 unit can be a header at all: a digit, a bracket, an era or a mark before them. */
export function canStartHeader(code: number): boolean {
  const kind = charClasses[code] ?? 0;
  return kind >= digitClass || kind === markClass || code === openBracket || code === persianEra || code === shanEra;
}
