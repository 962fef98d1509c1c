import { charClasses, digitClass, markClass } from "#lib/text/char-classes.ts";

const openBracket = 0x5b;

/** Whether a line that begins with this UTF-16 unit can be a header at all: a digit, a bracket or a mark before them. */
export function canStartHeader(code: number): boolean {
  const kind = charClasses[code] ?? 0;
  return kind >= digitClass || kind === markClass || code === openBracket;
}
