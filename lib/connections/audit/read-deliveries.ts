import type { GraphClient } from "../graph/graph-client.ts";
import { asList } from "../payload/as-list.ts";
import { asRecord } from "../payload/as-record.ts";
import { asText } from "../payload/as-text.ts";

/** A message as `message_history` lists it: without text, sender and type. */
export type Delivery = { wamid: string; hasFailedWebhook: boolean };
export type DeliveryPage = { deliveries: Delivery[]; next: string | null };

const pageSize = 100;
const fields = "id,message_id,events{delivery_status,webhook_update_state,timestamp}";

/**
 * A page of what Meta says of deliveries. `after` null: the first.
 * @throws GraphError
 */
export async function readDeliveries(
  graph: GraphClient,
  phoneNumberId: string,
  after: string | null,
): Promise<DeliveryPage> {
  const { body } = await graph.get(`${phoneNumberId}/message_history`, {
    fields,
    limit: pageSize,
    ...(after && { after }),
  });
  const { data, paging } = asRecord(body);
  const deliveries = asList(data).flatMap((item) => {
    const row = asRecord(item);
    const wamid = asText(row.message_id);
    const events = asList(asRecord(row.events).data).map(asRecord);
    const hasFailedWebhook = events.some((event) => event.webhook_update_state === "FAILED");
    return wamid ? [{ wamid, hasFailedWebhook }] : [];
  });
  const { next, cursors } = asRecord(paging);
  return { deliveries, next: asText(next) ? asText(asRecord(cursors).after) : null };
}
