/*
 * Rule: the digits of Adlam and Chakma take two UTF-16 units each; a number of them becomes marks, which headers skip,
 * and as many ASCII digits: all positions stay.
 * Example: two Adlam digits become two marks and "28".
 */
const highOfAdlam = "\ud83a";
const highOfChakma = "\ud804";
const wideNumber = /(?:\ud83a[\udd50-\udd59]|\ud804[\udd36-\udd3f])+/g;
const zeroOfAdlam = 0xdd50;
const zeroOfChakma = 0xdd36;
const mark = "\u200e";

/** The text for reading headers in: the same text, of the same length, unless such digits occur in it. */
export function foldWideDigits(text: string): string {
  if (!text.includes(highOfAdlam) && !text.includes(highOfChakma)) return text;
  return text.replace(wideNumber, (digits) => {
    let folded = "";
    for (let at = 0; at < digits.length; at += 2) {
      const zero = digits[at] === highOfAdlam ? zeroOfAdlam : zeroOfChakma;
      folded += digits.charCodeAt(at + 1) - zero;
    }
    return mark.repeat(folded.length) + folded;
  });
}
