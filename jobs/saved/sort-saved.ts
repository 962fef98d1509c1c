import type { CloudChange } from "#lib/connections/payload/cloud-event.ts";
import type { Delivered, ReceivingConnection } from "#lib/connections/receiving.ts";
import type { SavedValue } from "#lib/connections/saved/read-saved.ts";

export type SortedSaved = {
  delivered: Map<ReceivingConnection, Delivered[]>;
  payloads: number;
  tests: number;
  problems: { line: number; reason: string }[];
};

/** Finds, or makes, the connection of a number; null where a change names none and it cannot be told. */
export type FindConnection = (change: CloudChange) => Promise<ReceivingConnection | null>;

/** Gives what saved webhooks say to the connections whose numbers they name. */
export async function sortSaved(values: readonly SavedValue[], find: FindConnection, now: Date): Promise<SortedSaved> {
  const sorted: SortedSaved = { delivered: new Map(), payloads: 0, tests: 0, problems: [] };
  for (const { line, payloads, problems } of values) {
    for (const reason of problems) sorted.problems.push({ line, reason });
    for (const { changes } of payloads) {
      sorted.payloads += 1;
      if (changes.every(({ isTest }) => isTest)) sorted.tests += 1;
      for (const change of changes) {
        // What the account was told of long ago, and how far a history had come, is no news of today.
        const events = change.events.filter(({ event }) => event !== "account" && event !== "history");
        if (change.isTest || events.length === 0) continue;
        const connection = await find(change);
        if (!connection) {
          sorted.problems.push({ line, reason: "it does not say which phone number it is for" });
          continue;
        }
        const list = sorted.delivered.get(connection) ?? [];
        sorted.delivered.set(connection, list);
        for (const event of events) list.push({ event, payloadId: null, receivedAt: now, provenance: "file" });
      }
    }
  }
  return sorted;
}
