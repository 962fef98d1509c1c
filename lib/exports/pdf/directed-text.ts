import bidiFactory from "bidi-js";

// What fontkit is given for a right-to-left word: brackets mirrored, `(א)` -> `)א(`, for it reverses glyphs only.

const bidi = bidiFactory();
const strongRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A word of a right-to-left run such that shaping it gives the glyphs in visual order. */
export function directedText(text: string): string {
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  // Without a letter of a right-to-left script the shaper takes the run for left-to-right: turn it round here.
  return strongRightToLeft.test(text) ? mirrored.join("") : mirrored.reverse().join("");
}
