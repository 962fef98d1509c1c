import { parseQuery } from "#lib/search/parse-query.ts";
import { type FilterKey, filterKeys, type SearchFilter } from "#lib/search/search-query.ts";
import { writeQuery } from "#lib/search/write-query.ts";

/** What stands in the search box: filters that are understood, as chips, and the rest as text. */
export type BoxQuery = { filters: readonly SearchFilter[]; text: string };

const finished = new RegExp(`(?<=^|\\s)(?:${filterKeys.join("|")}):(?:"[^"]*"|[^\\s"]+)(?=\\s)`, "gi");
const unfinished = new RegExp(`(?:^|\\s)(?<key>${filterKeys.join("|")}):"?(?<value>[^"\\s]*)$`, "i");

/** Moves the filters that are typed to their end (a space follows) out of the text. */
export function takeFilters({ filters, text }: BoxQuery): BoxQuery {
  const taken: SearchFilter[] = [];
  const rest = text.replace(finished, (written) => {
    const [filter] = parseQuery(written, { isTyping: false }).filters;
    if (!filter) return written;
    taken.push(filter);
    return "";
  });
  return taken.length === 0 ? { filters, text } : { filters: [...filters, ...taken], text: rest.trimStart() };
}

/** The box for a whole query, as an address holds it. */
export function readBox(query: string): BoxQuery {
  return finishBox({ filters: [], text: query });
}

/** The query a box stands for. A filter that is being typed is left out: it would find nothing yet. */
export function writeBox({ filters, text }: BoxQuery): string {
  const chips = writeQuery({ words: [], filters: [...filters], ignoredWords: 0 });
  return [chips, text.replace(unfinished, "")].filter(Boolean).join(" ");
}

/** The box as it is meant when Enter is pressed: a filter at the end of the text is finished. */
export function finishBox(box: BoxQuery): BoxQuery {
  const { filters, text } = takeFilters({ ...box, text: `${box.text} ` });
  return { filters, text: text.trim() };
}

/** The filter at the end of the text that has no value yet, or half of one. */
export function openFilter(text: string): { key: FilterKey; value: string } | null {
  const { key, value = "" } = unfinished.exec(text)?.groups ?? {};
  return key ? { key: key.toLowerCase() as FilterKey, value } : null;
}

/** The box with a filter more, in place of the one being typed. */
export function addFilter({ filters, text }: BoxQuery, filter: SearchFilter): BoxQuery {
  return { filters: [...filters.filter((one) => !isSame(one, filter)), filter], text: text.replace(unfinished, "") };
}

export function removeFilter({ filters, text }: BoxQuery, filter: SearchFilter): BoxQuery {
  return { filters: filters.filter((one) => !isSame(one, filter)), text };
}

export function hasFilter({ filters }: BoxQuery, filter: SearchFilter): boolean {
  return filters.some((one) => isSame(one, filter));
}

/** The box with its last chip taken back as text, or away where there is text already. */
export function takeBack({ filters, text }: BoxQuery): BoxQuery {
  const last = filters.at(-1);
  if (!last || text !== "") return { filters: filters.slice(0, -1), text };
  return { filters: filters.slice(0, -1), text: writeQuery({ words: [], filters: [last], ignoredWords: 0 }) };
}

function isSame(one: SearchFilter, other: SearchFilter): boolean {
  return one.key === other.key && one.value === other.value;
}
