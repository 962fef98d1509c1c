import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { Delivered } from "#lib/connections/receiving.ts";

/** An entry for an id of Meta that is met for the first time, without anything that is known of its content. */
export function newEntry(
  wamid: string,
  { payloadId, receivedAt, provenance }: Delivered,
  given: Partial<CloudEntry> & Pick<CloudEntry, "conversationId">,
): CloudEntry {
  return {
    wamid,
    id: null,
    payloadId,
    seq: null,
    provenance,
    type: "unknown",
    isPlaceholder: false,
    contentHash: Buffer.alloc(0),
    tie: null,
    sentAt: receivedAt,
    receivedAt,
    targetWamid: null,
    effect: null,
    delivery: null,
    media: null,
    ...given,
  };
}
