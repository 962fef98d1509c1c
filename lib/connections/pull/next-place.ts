import { asRecord } from "../payload/as-record.ts";
import { asText } from "../payload/as-text.ts";

/** Where a key may stand in an address; it is never kept, for the header has it. */
const secretNames = ["access_token", "appsecret_proof", "api_key", "apikey"];

export type NextPlace = { place: string | null } | { refusedHost: string };

/**
 * Where the page after this one is: `next URL` where the store gives whole addresses, else `after CURSOR`, null at the
 * end. A store that gave an address once ends where it gives none; one that gives cursors only ends where it gives none,
 * or the same again for an empty page.
 * @param from.url of the page that was asked for; only its host may be asked next
 */
export function nextPlace(body: unknown, from: { url: URL; place: string | null; rows: number }): NextPlace {
  const paging = asRecord(asRecord(body).paging);
  if ("next" in paging) {
    const given = asText(paging.next);
    if (!given) return { place: null };
    const next = URL.canParse(given, from.url) ? new URL(given, from.url) : null;
    if (next?.origin !== from.url.origin || next.username || next.password) {
      return { refusedHost: next?.host ?? "an address that cannot be read" };
    }
    for (const name of secretNames) next.searchParams.delete(name);
    next.hash = "";
    return { place: `next ${next.href}` };
  }
  const after = asText(asRecord(paging.cursors).after);
  if (!after || from.place?.startsWith("next ")) return { place: null };
  const place = `after ${after}`;
  return { place: from.rows === 0 && place === from.place ? null : place };
}
