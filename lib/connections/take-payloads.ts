import { sql } from "drizzle-orm";
import { payloadStates } from "#drizzle/schema/enumerations.ts";
import { openValue } from "#lib/crypto/open-value.ts";
import type { Executor } from "#lib/db/client.ts";
import { payloadIdentity } from "./payload-identity.ts";

/** What one transaction takes on: at least one webhook, however large. */
export const mostPayloads = 1_000;
const mostBytes = 4 * 1024 ** 2;

export type TakenPayload = { id: number; receivedAt: Date; deliveries: number; body: Buffer };

/** The oldest webhooks of a connection that nobody has read yet, opened. */
export async function takePayloads(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  only?: { id: number },
): Promise<TakenPayload[]> {
  const { workspaceId, connectionId } = owner;
  type Row = { id: string; receivedAt: string; deliveries: number; sha256: Buffer; sealed: Buffer };
  const { rows } = await executor.execute<Row>(sql`
    select id, received_at as "receivedAt", deliveries, sha256, sealed_body as sealed
    from (
      select *, sum(byte_size) over (order by id) - byte_size as before
      from webhook_payloads
      where workspace_id = ${workspaceId}::int8 and connection_id = ${connectionId}::int8
        and state = ${payloadStates.indexOf("waiting")}::int2 ${only ? sql`and id = ${only.id}::int8` : sql``}
      order by id limit ${mostPayloads}
    ) as waiting where before < ${mostBytes} order by id`);
  return rows.map(({ id, receivedAt, deliveries, sha256, sealed }) => ({
    id: Number(id),
    receivedAt: new Date(receivedAt),
    deliveries,
    body: openValue(sealed, payloadIdentity(owner, sha256)),
  }));
}
