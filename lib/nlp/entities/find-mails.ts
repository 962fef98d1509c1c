// A mail address: letters of alphabets, digits and a few signs, an @, and a host with a dot. Letters of scripts without
// spaces before it are text. Example: "メールはtaro@example.jpです" holds taro@example.jp.
import type { Entity } from "../analysis.ts";

const letter = "(?:(?![\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Hang}])[\\p{L}\\p{N}])";
const local = `${letter}(?:(?:${letter}|[._%+'’-])*(?:${letter}|[_+-]))?`;
const host = `(?:${letter}(?:(?:${letter}|-)*${letter})?\\.)+(?!\\p{N})${letter}{2,24}`;
// An @ behind "//name:" belongs to the address of a page.
const pattern = new RegExp(`(?<!//[^\\s/]*|[@.]|${letter})(?:mailto:)?${local}@${host}(?![@]|${letter})`, "giu");

/** EMAILs, `value` in lower case and without "mailto:". */
export function findMails(text: string): Entity[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    type: "EMAIL",
    start: index,
    end: index + written.length,
    text: written,
    value: written.replace(/^mailto:/i, "").toLowerCase(),
  }));
}
