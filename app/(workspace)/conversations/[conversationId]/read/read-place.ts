import type { WindowPlace } from "#lib/messages/get-message-window.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Where the reader opens, from its address. What is no place leads to the end of the conversation. */
export function readPlace(search: Search): { place: WindowPlace; isFound: boolean; query: string } {
  const query = typeof search.q === "string" ? search.q : "";
  const found = readSeq(search.m);
  if (found !== null) return { place: { around: found }, isFound: true, query };
  const at = readSeq(search.at);
  if (at !== null) return { place: { around: at }, isFound: false, query };
  const { date } = search;
  if (typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) {
    return { place: { date }, isFound: false, query };
  }
  return { place: { edge: "last" }, isFound: false, query };
}

function readSeq(value: string | string[] | undefined): number | null {
  return typeof value === "string" && /^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value))
    ? Number(value)
    : null;
}
