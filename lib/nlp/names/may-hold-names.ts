// Most messages hold no name: a look at the capitals and at the table spares them the tagger.
// Example: "Thanks, see you later" holds none; "thanks anna" and "Thanks, Zyx" may.
import type { Token } from "../tokens/token.ts";
import { infoParts, lookUpWord, type WordTable } from "./word-table.ts";

const capital = /^\p{Lu}/u;
const opener = /[.!?\n…:]["'“(\s]*$|^["'“(\s]*$/u;
const tail = /['’].*$/;
const lookBack = 4;
const oftenCapital = 3;
const mostlyCapital = 4;

/** Whether any word is written like a name, or is one that is nearly always written with a capital. */
export function mayHoldNames(text: string, tokens: readonly Token[], table: WordTable): boolean {
  return tokens.some((token) => token.kind === "word" && isCandidate(text, token, table));
}

function isCandidate(text: string, { text: folded, start, end }: Token, table: WordTable): boolean {
  if (end - start === 1) return false;
  const isCapital = capital.test(text.slice(start, start + 1));
  const word = isCapital ? text.slice(start, end).toLowerCase().replace(tail, "") : folded.replace(tail, "");
  if (word === "i") return false;
  const info = lookUpWord(table, word);
  const casing = infoParts.casing(info);
  const lists = infoParts.lists(info);
  if (!isCapital) return lists > 0 && (casing === 0 || casing >= oftenCapital);
  const isCommon = lists === 0 && ((casing > 0 && casing < mostlyCapital) || infoParts.kind(info) > 0);
  return !isCommon || !opener.test(text.slice(Math.max(0, start - lookBack), start));
}
