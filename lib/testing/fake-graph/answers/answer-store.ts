import type { FakeMessage } from "../create-store.ts";
import { cutPage } from "../cut-page.ts";
import type { FakeState } from "../fake-state.ts";
import { toRow } from "../to-row.ts";

/** Behind the place in a cursor: the empty page before it has been given. */
const shown = "f";

/** GET messages of the store that is shaped like Graph: pages with cursors, oldest first, `since` and `until` as ISO 8601. */
export function answerStore(state: FakeState, query: URLSearchParams, base: string): object {
  const bound = (name: string, otherwise: number) => {
    const time = Date.parse(query.get(name) ?? "");
    return Number.isNaN(time) ? otherwise : time / 1_000;
  };
  const [since, until] = [bound("since", 0), bound("until", Number.MAX_SAFE_INTEGER)];
  const rows = state.messages.filter(({ at }) => at >= since && at < until).map((message) => row(state, message));
  const { data, paging } = cutPage(rows, query, base);
  const { emptyPages, repeatCursor } = state.switches;
  if (repeatCursor && query.has("after")) {
    const again = query.get("after") ?? "";
    return { data, paging: { cursors: { ...paging.cursors, after: again }, next: `${base}?${query}` } };
  }
  const place = Buffer.from(query.get("after") ?? "", "base64url").toString() || "0";
  if (emptyPages && !place.endsWith(shown)) {
    const after = Buffer.from(`${place}${shown}`).toString("base64url");
    const next = new URLSearchParams(query);
    next.set("after", after);
    return { data: [], paging: { cursors: { before: null, after }, next: `${base}?${next}` } };
  }
  return { data, paging: { ...paging, next: paging.next ?? null } };
}

function row(state: FakeState, message: FakeMessage): object {
  const { customer, isOutgoing } = message;
  const business = state.account.displayPhoneNumber.replace(/\D/g, "");
  const [from, to] = isOutgoing ? [business, customer.phone] : [customer.phone, business];
  const direction = isOutgoing ? "outbound" : "inbound";
  const kapso = { direction, status: "delivered", origin: "cloud_api", contact_name: customer.name };
  return { ...toRow(message), from, to, kapso };
}
