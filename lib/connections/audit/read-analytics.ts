import type { GraphClient } from "../graph/graph-client.ts";
import { asList } from "../payload/as-list.ts";
import { asRecord } from "../payload/as-record.ts";

/** A span of Meta's count of incoming messages; `to` is not included. */
export type MetaDay = { from: Date; to: Date; count: number };

/** Meta's number for messages that customers sent, as its page on analytics gives it. */
const incomingType = 100;

/**
 * Asks Meta how many messages came in, by day. Its counts are approximate, and days without any are left out.
 * @throws GraphError
 */
export async function readAnalytics(
  graph: GraphClient,
  input: { wabaId: string; displayPhoneNumber: string | null; from: Date; to: Date },
): Promise<MetaDay[]> {
  const { wabaId, displayPhoneNumber, from, to } = input;
  const seconds = (time: Date) => Math.floor(time.getTime() / 1_000);
  const digits = displayPhoneNumber?.replace(/\D/g, "");
  const filters = [
    `start(${seconds(from)})`,
    `end(${seconds(to)})`,
    "granularity(DAY)",
    ...(digits ? [`phone_numbers(["${digits}"])`] : []),
    `product_types([${incomingType}])`,
  ];
  const { body } = await graph.get(wabaId, { fields: `analytics.${filters.join(".")}` });
  return asList(asRecord(asRecord(body).analytics).data_points).flatMap((item) => {
    const point = asRecord(item);
    const [start, end] = [Number(point.start), Number(point.end)];
    // What came in was sent by customers; Meta has put it now under the one, now under the other name.
    const count = Math.max(Number(point.sent) || 0, Number(point.delivered) || 0);
    const isSpan = Number.isFinite(start) && Number.isFinite(end) && start < end;
    return isSpan ? [{ from: new Date(start * 1_000), to: new Date(end * 1_000), count }] : [];
  });
}
