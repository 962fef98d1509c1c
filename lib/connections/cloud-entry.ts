import type { Provenance } from "#drizzle/schema/enumerations.ts";

/** A row of `cloud_messages` while a batch is worked on. */
export type CloudEntry = {
  wamid: string;
  /** Null until it is stored. */
  id: number | null;
  /** Null while it waits for the first message of its chat: its effect then holds an `origin`. */
  conversationId: number | null;
  payloadId: number | null;
  seq: number | null;
  provenance: Provenance;
  type: string;
  isPlaceholder: boolean;
  contentHash: Buffer;
  tie: number | null;
  sentAt: Date;
  receivedAt: Date;
  targetWamid: string | null;
  effect: Record<string, unknown> | null;
  delivery: string | null;
  media: Record<string, unknown> | null;
};
