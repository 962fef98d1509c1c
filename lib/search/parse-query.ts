import { type FilterKey, filterKeys, type SearchFilter, type SearchQuery, type SearchWord } from "./search-query.ts";
import { isTimeSpan } from "./time-span.ts";
import { isTrait } from "./traits.ts";

const maxWords = 32;
const quotes = /[“”„«»＂]/g;
const token = new RegExp(
  `(?<sign>[-−])?(?:(?<key>${filterKeys.join("|")}):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\\s"]+))`,
  "giu",
);
const bareKey = new RegExp(`^(?:${filterKeys.join("|")}):$`, "i");
const searchable = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u;

/**
 * Reads what a person types: words, "phrases", -not, word* and the filters from: in: before: after: on: has: lang:.
 * Nothing is an error: a filter whose value means nothing is searched as words, a quote that is not closed closes at
 * the end. With `isTyping` the last word may go on.
 */
export function parseQuery(text: string, options: { isTyping: boolean }): SearchQuery {
  const plain = text.replace(quotes, '"');
  const words: SearchWord[] = [];
  const filters: SearchFilter[] = [];
  for (const match of plain.matchAll(token)) {
    const { sign, key, phrase, word = "" } = match.groups ?? {};
    if (bareKey.test(match[0])) continue;
    const filter = key && !sign ? readFilter(key.toLowerCase() as FilterKey, phrase ?? word) : null;
    if (filter) {
      filters.push(filter);
      continue;
    }
    const isLast = match.index + match[0].length === plain.length;
    const written = phrase ?? word;
    const wanted = key ? `${key} ${written}` : written;
    if (!searchable.test(wanted)) continue;
    const isOpen = phrase === undefined && options.isTyping && isLast && !sign;
    words.push({ text: wanted, isPrefix: isOpen || wanted.endsWith("*"), isExcluded: sign !== undefined });
  }
  return { words: words.slice(0, maxWords), filters, ignoredWords: Math.max(0, words.length - maxWords) };
}

function readFilter(key: FilterKey, written: string): SearchFilter | null {
  const value = written.trim();
  if (value === "") return null;
  if ((key === "before" || key === "after" || key === "on") && !isTimeSpan(value)) return null;
  if (key === "has" && !isTrait(value)) return null;
  if (key === "lang" && !/^[a-z]{2,3}$/i.test(value)) return null;
  return { key, value: key === "has" || key === "lang" ? value.toLowerCase() : value };
}
