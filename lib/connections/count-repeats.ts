import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { addDeliveries } from "./add-deliveries.ts";

const mostAtOnce = 200;

/**
 * Counts the webhooks of the instance that have come again, with their rows and their connections, and tells open pages.
 * It waits for batches that have these rows. Run by several processes at once, each counts others; killed anywhere, each
 * is counted once.
 */
export async function countRepeats(db: Database): Promise<void> {
  for (;;) {
    const counted = await db.transaction(async (tx) => {
      type Row = { workspaceId: number; connectionId: number; sha256: Buffer; receivedAt: string };
      const { rows } = await tx.execute<Row>(sql`
        delete from webhook_repeats r using (
          select workspace_id, id from webhook_repeats order by workspace_id, id limit ${mostAtOnce} for update skip locked
        ) as taken where r.workspace_id = taken.workspace_id and r.id = taken.id
        returning r.workspace_id::float8 as "workspaceId", r.connection_id::float8 as "connectionId", r.sha256,
          r.received_at as "receivedAt"`);
      if (rows.length === 0) return 0;
      await addDeliveries(
        tx,
        rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) })),
      );
      const connections = new Map(rows.map((row) => [`${row.workspaceId}/${row.connectionId}`, row]));
      for (const { workspaceId, connectionId } of connections.values()) {
        await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
      }
      return rows.length;
    });
    if (counted < mostAtOnce) return;
  }
}
