import type { FakeMessage } from "../create-store.ts";
import { cutPage } from "../cut-page.ts";
import { unknownObject } from "../fake-error.ts";
import type { FakeState } from "../fake-state.ts";

const firstId = 7_000_000_000_000;
const hopSeconds = 5;

/** GET message_history: ids and deliveries of messages, newest first, without their text. */
export function answerHistory(state: FakeState, query: URLSearchParams, base: string): object {
  const wanted = query.get("message_id");
  const hasEvents = query.get("fields")?.includes("events") ?? false;
  const rows = state.messages.flatMap((message, at) => {
    if (wanted && message.id !== wanted) return [];
    const data = eventsOf(state, message, at).map(({ status_timestamp: _, occurrence_timestamp, ...event }) => ({
      ...event,
      timestamp: occurrence_timestamp,
      webhook_update_state: "DELIVERED",
      webhook_uri: state.callbackUrl ?? "https://example.com/webhook",
    }));
    return [{ id: String(firstId + at), message_id: message.id, ...(hasEvents && { events: { data } }) }];
  });
  return cutPage(rows.reverse(), query, base);
}

/** GET events of one row of message_history, in Graph's shape of edges and nodes. */
export function answerEvents(state: FakeState, id: string, query: URLSearchParams, base: string): object {
  const at = Number(id) - firstId;
  const message = state.messages[at];
  if (!message) throw unknownObject();
  const wanted = query.get("status_filter");
  const nodes = eventsOf(state, message, at).filter(({ delivery_status }) => !wanted || delivery_status === wanted);
  return cutPage(
    nodes.map((node) => ({ cursor: Buffer.from(node.id).toString("base64url"), node })),
    query,
    base,
  );
}

function eventsOf({ account }: FakeState, message: FakeMessage, at: number) {
  const steps = message.isOutgoing ? ["SENT", "DELIVERED", "READ"] : ["DELIVERED"];
  return steps.map((delivery_status, step) => ({
    id: String(firstId + at * 10 + step),
    delivery_status,
    occurrence_timestamp: message.at + step * hopSeconds,
    status_timestamp: message.at + step * hopSeconds + 1,
    application: { id: account.appId },
  }));
}
