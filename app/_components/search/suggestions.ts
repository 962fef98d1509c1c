import { formatLanguage } from "#app/_components/format/format-language.ts";
import type { SearchChoices } from "#lib/search/list-search-choices.ts";
import type { SearchResult } from "#lib/search/schemas.ts";
import type { SearchFilter } from "#lib/search/search-query.ts";
import { traitNames } from "#lib/search/traits.ts";
import { type BoxQuery, hasFilter, openFilter } from "./box-query.ts";

export type Suggestion = { filter: SearchFilter; label: string; hits: number | null };
export type Suggestions = { title: string; items: Suggestion[]; isOpen: boolean };

const most = 4;

/** What could come next: values for the filter that is being typed, else people to narrow the result to. */
export function suggestFilters(box: BoxQuery, choices: SearchChoices, result: SearchResult | null): Suggestions {
  const open = openFilter(box.text);
  if (!open) return narrowing(box, result);
  const wanted = fold(open.value);
  const values = valuesOf(open.key, choices).filter(({ label }) => fold(label).split(" ").some(startsWith(wanted)));
  const items = values.slice(0, most).map(({ value, label }) => ({
    filter: { key: open.key, value },
    label,
    hits: null,
  }));
  return { title: titles[open.key], items, isOpen: true };
}

const titles = {
  from: "Written by",
  in: "In conversation",
  before: "Before a year, month or day",
  after: "From a year, month or day on",
  on: "In a year or month, or on a day",
  has: "Holds",
  lang: "Written in",
} as const;

function narrowing(box: BoxQuery, result: SearchResult | null): Suggestions {
  const people = (result?.people ?? []).map(({ name, hits }) => ({
    filter: { key: "from" as const, value: name },
    label: name,
    hits,
  }));
  const isNarrowed = box.filters.some(({ key }) => key === "from") || people.length < 2;
  const items = isNarrowed ? [] : people.filter(({ filter }) => !hasFilter(box, filter)).slice(0, most - 1);
  return { title: items.length > 0 ? "Narrow by person" : "", items, isOpen: false };
}

function valuesOf(key: SearchFilter["key"], choices: SearchChoices): { value: string; label: string }[] {
  const same = (value: string) => ({ value, label: value });
  if (key === "from") return choices.people.map(same);
  if (key === "in") return choices.conversations.map(({ id, title }) => ({ value: `#${id}`, label: title }));
  if (key === "has") return traitNames.map(same);
  if (key === "lang") return choices.languages.map((value) => ({ value, label: formatLanguage(value) }));
  return [];
}

function startsWith(wanted: string): (word: string) => boolean {
  return (word) => word.startsWith(wanted);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
