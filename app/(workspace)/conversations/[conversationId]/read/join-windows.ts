import type { LoadedWindow } from "./message-window.ts";

/** Messages kept in the page at once; what lies beyond is let go at the other end. */
export const keptMessages = 480;

/** `page` stands directly before or after `held`; a message that came twice is kept once. */
export function joinWindows(held: LoadedWindow, page: LoadedWindow, side: "older" | "newer"): LoadedWindow {
  const first = held.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const last = held.messages.at(-1)?.seq ?? Number.NEGATIVE_INFINITY;
  if (side === "older") {
    const joined = [...page.messages.filter(({ seq }) => seq < first), ...held.messages];
    const messages = joined.slice(0, keptMessages);
    return {
      ...held,
      messages,
      total: page.total,
      hasOlder: page.hasOlder,
      hasNewer: held.hasNewer || messages.length < joined.length,
    };
  }
  const joined = [...held.messages, ...page.messages.filter(({ seq }) => seq > last)];
  const messages = joined.slice(-keptMessages);
  return {
    ...held,
    messages,
    total: page.total,
    hasOlder: held.hasOlder || messages.length < joined.length,
    hasNewer: page.hasNewer,
  };
}
