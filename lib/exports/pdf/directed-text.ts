import bidiFactory from "bidi-js";

// What fontkit is given for a run: brackets of a right-to-left run mirrored, `(א)` -> `)א(`, for it reverses glyphs only.

const bidi = bidiFactory();
const strongRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The text of one run such that shaping it gives the glyphs in visual order. */
export function directedText(text: string, rtl: boolean): string {
  if (!rtl) return text;
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  // Without a letter of a right-to-left script the shaper takes the run for left-to-right: turn it round here.
  return strongRightToLeft.test(text) ? mirrored.join("") : mirrored.reverse().join("");
}
