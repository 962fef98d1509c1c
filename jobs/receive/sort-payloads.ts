import type { PayloadOutcome } from "#lib/connections/finish-payloads.ts";
import type { CloudProblem } from "#lib/connections/payload/cloud-event.ts";
import { readPayload } from "#lib/connections/payload/read-payload.ts";
import { pulledField } from "#lib/connections/pull/page-body.ts";
import { type Delivered, noCounts, type ReceivedCounts, type ReceivingConnection } from "#lib/connections/receiving.ts";
import type { TakenPayload } from "#lib/connections/take-payloads.ts";

export type SortedPayloads = {
  delivered: Map<ReceivingConnection, Delivered[]>;
  outcomes: PayloadOutcome[];
  /** Of the connection that the webhooks came to. */
  counts: ReceivedCounts;
  /** Ids of numbers that no connection of the workspace has. */
  unknownNumbers: Set<string>;
  /** When the newest of them came that Meta has sent: no page of a pull, no test from here. */
  newestAt: Date | null;
};

const mostShown = 5;

/**
 * Reads webhooks and gives each change to the connection whose number it is about: one address may bring those of several
 * numbers. What is about nobody's number waits for a connection; the dashboard's example is counted and kept out.
 */
export function sortPayloads(
  payloads: readonly TakenPayload[],
  own: ReceivingConnection,
  all: readonly ReceivingConnection[],
): SortedPayloads {
  const numbers = new Map(all.map((connection) => [connection.phoneNumberId, connection.displayPhoneNumber]));
  const byNumber = new Map(all.map((connection) => [connection.phoneNumberId, connection]));
  const sorted: SortedPayloads = {
    delivered: new Map(),
    outcomes: [],
    counts: { ...noCounts },
    unknownNumbers: new Set(),
    newestAt: null,
  };
  for (const { id, body, receivedAt } of payloads) {
    const { changes, problems } = readPayload(parse(body), numbers);
    const isPulled = changes.some(({ field }) => field === pulledField);
    if (!isPulled) sorted.counts.received += 1;
    let isUnassigned = false;
    for (const { phoneNumberId, isTest, events } of changes) {
      if (isTest) continue;
      const connection = phoneNumberId === null ? own : byNumber.get(phoneNumberId);
      if (!connection) {
        isUnassigned = true;
        sorted.counts.unassigned += 1;
        if (phoneNumberId !== null) sorted.unknownNumbers.add(phoneNumberId);
        continue;
      }
      const list = sorted.delivered.get(connection) ?? [];
      sorted.delivered.set(connection, list);
      for (const event of events) {
        const provenance = "source" in event ? event.source : "live";
        list.push({ event, payloadId: id, receivedAt, provenance });
      }
    }
    const isTest = changes.length > 0 && changes.every((change) => change.isTest);
    if (isTest) sorted.counts.tests += 1;
    const isOwnTest = isTest && changes.every((change) => change.isOwnTest);
    if (!isPulled && !isOwnTest) sorted.newestAt = receivedAt;
    sorted.counts.failed += problems.length;
    const state = isTest ? "test" : isUnassigned ? "unassigned" : changes.length === 0 ? "failed" : "done";
    sorted.outcomes.push({ id, state, problem: shownProblems(problems) });
  }
  return sorted;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

function shownProblems(problems: readonly CloudProblem[]): string | null {
  if (problems.length === 0) return null;
  const shown = problems.slice(0, mostShown).map(({ path, reason }) => (path ? `${path}: ${reason}` : reason));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}
