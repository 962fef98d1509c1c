import { unknownObject } from "../fake-error.ts";
import type { FakeState } from "../fake-state.ts";

const chained = /^analytics((?:\.\w+\([^)]*\))+)$/;
const halfHourSeconds = 1_800;
const spans: Record<string, number> = { HALF_HOUR: halfHourSeconds, DAY: 86_400, MONTH: 30 * 86_400 };

/** GET of the WABA with a field of chained filters: counts of messages, no text. */
export function answerAccount(state: FakeState, query: URLSearchParams): object {
  const { wabaId, displayPhoneNumber } = state.account;
  const fields = query.get("fields") ?? "id";
  if (fields === "id") return { id: wabaId };
  const filters = chained.exec(fields)?.[1];
  if (!filters) throw unknownObject();
  const given = new Map([...filters.matchAll(/\.(\w+)\(([^)]*)\)/g)].map(([, name, value]) => [name, value ?? ""]));
  const start = Number(given.get("start"));
  const end = Number(given.get("end"));
  const granularity = given.get("granularity") ?? "DAY";
  const span = spans[granularity] ?? 86_400;
  const types = given.get("product_types")?.match(/\d+/g)?.map(Number);
  const counted = state.messages.filter(({ at, isOutgoing }) => {
    return at >= start && at < end && (types?.includes(isOutgoing ? 2 : 100) ?? true);
  });
  const points: { start: number; end: number; sent: number; delivered: number }[] = [];
  for (let from = start; from < end; from += span) {
    const to = Math.min(from + span, end);
    const sent = counted.filter(({ at }) => at >= from && at < to).length;
    if (sent > 0) points.push({ start: from, end: to, sent, delivered: sent });
  }
  const phone_numbers = [displayPhoneNumber.replace(/\D/g, "")];
  return { analytics: { phone_numbers, granularity, data_points: points }, id: wabaId };
}
