import { and, eq } from "drizzle-orm";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

const pageRows = 1_000;

/** Stores new entries, which get their number, and what has changed of others. */
export async function saveEntries(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  entries: readonly CloudEntry[],
): Promise<void> {
  const fresh = entries.filter(({ id }) => id === null);
  const old = entries.filter(({ id }) => id !== null);
  for (let at = 0; at < fresh.length; at += pageRows) {
    const page = fresh.slice(at, at + pageRows);
    const rows = await tx
      .insert(cloudMessages)
      .values(page.map(({ id: _, ...entry }) => ({ ...owner, ...entry })))
      .returning({ wamid: cloudMessages.wamid, id: cloudMessages.id });
    const idOf = new Map(rows.map(({ wamid, id }) => [wamid, id]));
    for (const entry of page) entry.id = idOf.get(entry.wamid) ?? null;
  }
  for (const entry of old) {
    const { wamid, seq, isPlaceholder, contentHash, provenance, type, delivery, media, sentAt } = entry;
    await tx
      .update(cloudMessages)
      .set({ seq, isPlaceholder, contentHash, provenance, type, delivery, media, sentAt })
      .where(
        and(
          eq(cloudMessages.workspaceId, owner.workspaceId),
          eq(cloudMessages.connectionId, owner.connectionId),
          eq(cloudMessages.wamid, wamid),
        ),
      );
  }
}
