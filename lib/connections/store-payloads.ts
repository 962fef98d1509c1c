import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { connectionStatuses, payloadStates } from "#drizzle/schema/enumerations.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import type { Executor } from "#lib/db/client.ts";
import { findStored } from "./find-stored.ts";
import type { noteRepeats } from "./note-repeats.ts";
import { payloadIdentity } from "./payload-identity.ts";
import type { PayloadKey } from "./payload-key.ts";

export type GivenPayload = { workspaceId: number; connectionId: number; body: Buffer; receivedAt: Date };
/** `gone`: there is no such connection, or it is not active any more. */
export type KeptPayload = "new" | "again" | "gone";

/**
 * Keeps the bytes of webhooks, sealed, in one statement and in their order. The same bytes again are the same row.
 * @param findKnown what tells of those that are not new which are here: it may note that they came again
 */
export async function storePayloads(
  executor: Executor,
  given: readonly GivenPayload[],
  findKnown: typeof noteRepeats = findStored,
): Promise<KeptPayload[]> {
  const rows = given.map(({ workspaceId, connectionId, body, receivedAt }) => {
    const sha256 = createHash("sha256").update(body).digest();
    const sealed = sealValue(body, payloadIdentity({ workspaceId, connectionId }, sha256));
    return { workspaceId, connectionId, sha256, sealed, byteSize: body.length, receivedAt: receivedAt.toISOString() };
  });
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => sql.param(rows.map((row) => row[name]));
  const { rows: stored } = await executor.execute<PayloadKey>(sql`
    insert into webhook_payloads (workspace_id, connection_id, state, received_at, sha256, byte_size, sealed_body)
    select c.workspace_id, c.id, ${payloadStates.indexOf("waiting")}::int2, g.received_at, g.sha256, g.byte_size, g.sealed
    from unnest(${column("workspaceId")}::int8[], ${column("connectionId")}::int8[], ${column("receivedAt")}::timestamptz[],
        ${column("sha256")}::bytea[], ${column("byteSize")}::int4[], ${column("sealed")}::bytea[])
        with ordinality as g (workspace_id, connection_id, received_at, sha256, byte_size, sealed, at)
      join connections c on c.workspace_id = g.workspace_id and c.id = g.connection_id
        and c.status = ${connectionStatuses.indexOf("active")}::int2
    order by g.at
    on conflict (workspace_id, connection_id, sha256) do nothing
    returning workspace_id::float8 as "workspaceId", connection_id::float8 as "connectionId", sha256`);
  const isNew = new Set(stored.map(keyOf));
  const kept = rows.map((row): KeptPayload => (isNew.delete(keyOf(row)) ? "new" : "gone"));
  const others = rows.filter((_, at) => kept[at] !== "new");
  if (others.length === 0) return kept;
  const isKnown = new Set((await findKnown(executor, others)).map(keyOf));
  return kept.map((how, at) => (how === "gone" && isKnown.has(keyOf(rows[at] as PayloadKey)) ? "again" : how));
}

function keyOf({ connectionId, sha256 }: PayloadKey): string {
  return `${connectionId}/${sha256.toString("base64")}`;
}
