import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/db/client.ts";

export type Delivery = { workspaceId: number; connectionId: number; sha256: Buffer; receivedAt: Date };

/**
 * Counts webhooks whose bytes were here already, with their rows and with their connections. Rows are locked in the order
 * of their ids, as `finishPayloads` does, so that the two never wait for each other, and no stronger than an update
 * does: webhooks that are being kept lock the keys of both.
 */
export async function addDeliveries(tx: Transaction, given: readonly Delivery[]): Promise<void> {
  const [workspaces, connections, shas] = [
    sql.param(given.map(({ workspaceId }) => workspaceId)),
    sql.param(given.map(({ connectionId }) => connectionId)),
    sql.param(given.map(({ sha256 }) => sha256)),
  ];
  await tx.execute(sql`
    with again as (
      select workspace_id, connection_id, sha256, count(*) as times
      from unnest(${workspaces}::int8[], ${connections}::int8[], ${shas}::bytea[])
        as g (workspace_id, connection_id, sha256)
      group by 1, 2, 3
    ), locked as (
      select p.workspace_id, p.id, again.times from webhook_payloads p join again using (workspace_id, connection_id, sha256)
      order by p.id for no key update of p
    )
    update webhook_payloads p set deliveries = p.deliveries + locked.times from locked
    where p.workspace_id = locked.workspace_id and p.id = locked.id`);
  const times = sql.param(given.map(({ receivedAt }) => receivedAt.toISOString()));
  await tx.execute(sql`
    with again as (
      select workspace_id, id, count(*) as times, max(received_at) as last
      from unnest(${workspaces}::int8[], ${connections}::int8[], ${times}::timestamptz[]) as g (workspace_id, id, received_at)
      group by 1, 2
    ), locked as (
      select c.workspace_id, c.id, again.times, again.last from connections c join again using (workspace_id, id)
      order by c.workspace_id, c.id for no key update of c
    )
    update connections c set received = c.received + locked.times,
      last_webhook_at = greatest(c.last_webhook_at, locked.last)
    from locked where c.workspace_id = locked.workspace_id and c.id = locked.id`);
}
