import type { QueueName } from "#lib/queue/queues.ts";
import type { Handler } from "../handler.ts";
import { type Registry, registry } from "../registry.ts";

/** The registry with its places as they are, these handlers, and nothing to do on the other queues. */
export function withHandlers(handlers: { [Name in QueueName]?: Handler<Name> }): Registry {
  const entries = Object.entries(registry).map(([queue, { slots }]) => [
    queue,
    { slots, load: async () => handlers[queue as QueueName] ?? (async () => undefined) },
  ]);
  return Object.fromEntries(entries) as Registry;
}
