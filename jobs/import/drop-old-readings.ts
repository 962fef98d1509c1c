import type { Context } from "#lib/context/context.ts";
import { deleteReading } from "#lib/library/delete-reading.ts";
import { listOldReadings } from "#lib/messages/list-old-readings.ts";

/** Removes what a conversation no longer shows: readings that were complete and have been replaced. */
export async function dropOldReadings(ctx: Context, conversationId: number, signal: AbortSignal): Promise<void> {
  for (const readingId of await listOldReadings(ctx, conversationId)) await deleteReading(ctx, readingId, signal);
}
