// An amount beside a currency sign, code or word, with what lies between them: ranges and thousands.
// Example: "€12.50", "30 euros", "1.200,00 EUR", "₹500", "$5k", "5-10 €", "2 million dollars", "500円".
import type { Entity } from "../analysis.ts";
import { caseSensitive, scales, signsBefore, unspacedBehind, wordsBehind } from "./money-words.ts";

const number = "\\p{Nd}{1,12}(?:[.,'’]\\p{Nd}{1,3}|[ \\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd})){0,6}(?:[.,][-–]{1,2})?";
const amount = `${number}(?:\\s?[-–]\\s?${number})?`;
const scale = `(?:\\s?(?:${scales.join("|")})(?![\\p{L}\\p{N}])|[万億亿千만천])?`;
const unspaced = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}]";
const edge = "(?![\\p{L}\\p{M}\\p{N}])";
const signed = `(?:${signsBefore.join("|")})\\s?${amount}${scale}${edge}`;
const worded = `${amount}${scale}\\s?(?:(?:${wordsBehind.join("|")})${edge}|${unspacedBehind.join("|")})`;
const pattern = new RegExp(`(?<!(?!${unspaced})[\\p{L}\\p{N}]|\\p{N}[.,:])(?:${signed}|${worded})`, "giu");
const maybe = /\p{Nd}/u;
const lettersOnly = /[\p{L}.]+/gu;

/** MONEY as written. */
export function findMoney(text: string): Entity[] {
  if (!maybe.test(text)) return [];
  const entities: Entity[] = [];
  for (const { 0: written, index } of text.matchAll(pattern)) {
    if (!hasRightCase(written)) continue;
    entities.push({ type: "MONEY", start: index, end: index + written.length, text: written, value: written });
  }
  return entities;
}

function hasRightCase(written: string): boolean {
  const words = written.match(lettersOnly) ?? [];
  return words.every((word) => {
    const proper = [...caseSensitive].find((sign) => sign.toLowerCase() === word.toLowerCase());
    return proper === undefined || proper === word;
  });
}
