import type { Provenance } from "#drizzle/schema/enumerations.ts";
import type { CloudEvent } from "./payload/cloud-event.ts";

/** What the reading of webhooks needs of a connection. */
export type ReceivingConnection = {
  workspaceId: number;
  id: number;
  name: string;
  phoneNumberId: string;
  displayPhoneNumber: string | null;
  wabaId?: string | null;
  zone: string;
  createdBy: string;
};

/** An event with the webhook that brought it. */
export type Delivered = { event: CloudEvent; payloadId: number | null; receivedAt: Date; provenance: Provenance };

/** What a batch adds to the counters of a connection. */
export type ReceivedCounts = {
  received: number;
  stored: number;
  duplicates: number;
  tests: number;
  unsupported: number;
  unassigned: number;
  conflicts: number;
  failed: number;
};

export const noCounts: ReceivedCounts = {
  received: 0,
  stored: 0,
  duplicates: 0,
  tests: 0,
  unsupported: 0,
  unassigned: 0,
  conflicts: 0,
  failed: 0,
};
