import type { SearchQuery } from "./search-query.ts";

const plain = /^[^\s":]+$/;

/** The text that reads as this query: filters first. */
export function writeQuery({ words, filters }: SearchQuery): string {
  return [
    ...filters.map(({ key, value }) => `${key}:${quoted(value)}`),
    ...words.map(({ text, isExcluded }) => `${isExcluded ? "-" : ""}${quoted(text)}`),
  ].join(" ");
}

function quoted(text: string): string {
  return plain.test(text) ? text : `"${text.replaceAll('"', "")}"`;
}
