import { sql } from "drizzle-orm";
import { payloadStates } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { comeSince, type MergedAt } from "./come-since.ts";

/**
 * Lets what the WhatsApp Business Platform has brought since a merge be read again, into the rows from before it: its ids
 * are forgotten, its webhooks wait.
 * @returns the connections whose webhooks wait now
 */
export async function deliverAgain(tx: Executor, workspaceId: number, merge: MergedAt): Promise<number[]> {
  const { rows } = await tx.execute<{ connectionId: number }>(sql`
    with gone as (delete from cloud_messages c where ${comeSince(workspaceId, merge)} returning connection_id, payload_id)
    update webhook_payloads p set state = ${payloadStates.indexOf("waiting")}::int2
    where p.workspace_id = ${workspaceId}::int8 and p.id in (select payload_id from gone)
    returning p.connection_id::float8 as "connectionId"`);
  return [...new Set(rows.map(({ connectionId }) => connectionId))];
}
