/*
 * Rule: any decimal digit of Unicode counts as its value, any blank counts as a space, direction marks count as nothing.
 * Example: "٧‏/٣" reads like "7/3".
 */

export const markClass = 1;
export const spaceClass = 2;
export const digitClass = 16;

const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
const marks = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff];
const spaces = [0x20, 0x9, 0xa0, 0x2007, 0x2009, 0x202f, 0x3000];

/**
 * What each UTF-16 unit is to a reader of stamps: `markClass`, `spaceClass`, `digitClass` + the digit's value, else 0.
 * A table, because it is asked for every character of every header.
 */
export const charClasses: Uint8Array = (() => {
  const classes = new Uint8Array(65_536);
  for (const zero of zeros) for (let digit = 0; digit < 10; digit++) classes[zero + digit] = digitClass + digit;
  for (const mark of marks) classes[mark] = markClass;
  for (const space of spaces) classes[space] = spaceClass;
  return classes;
})();
