// An amount beside a currency sign, code or word. Example: "€12.50", "30 euros", "1.200,00 EUR", "₹500".
import type { Entity } from "../analysis.ts";

const amount = "\\p{Nd}{1,12}(?:[.,' \\u00a0]\\p{Nd}{1,3}){0,6}";
const sign = "\\p{Sc}|US\\$|R\\$|CHF|EUR|USD|GBP|Rs\\.?";
const unit =
  "\\p{Sc}|CHF|EUR|USD|GBP|INR|JPY|euros?|dollars?|pounds?|francs?|rupees?|yen|pesos?|reais|лей|руб\\.?|円|元|TL";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${sign})\\s?${amount}|${amount}\\s?(?:${unit}))(?![\\p{L}\\p{N}])`,
  "giu",
);
const maybe = /\p{Nd}/u;

/** MONEY as written. */
export function findMoney(text: string): Entity[] {
  if (!maybe.test(text)) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    type: "MONEY",
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: match[0],
  }));
}
