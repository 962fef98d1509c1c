import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

/** Puts the newest trouble of a connection into words, and tells open pages. */
export async function saveTrouble(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  words: string,
  at: Date,
): Promise<void> {
  await tx
    .update(connections)
    .set({ lastError: words, lastErrorAt: at })
    .where(and(eq(connections.workspaceId, owner.workspaceId), eq(connections.id, owner.connectionId)));
  await publishEvent(tx, { kind: "connection", ...owner });
}
