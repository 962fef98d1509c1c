import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { connectionStatuses, payloadStates } from "#drizzle/schema/enumerations.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import type { Executor } from "#lib/db/client.ts";
import { payloadIdentity } from "./payload-identity.ts";

export type GivenPayload = { workspaceId: number; connectionId: number; body: Buffer; receivedAt: Date };
/** `gone`: there is no such connection, or it is not active any more. */
export type KeptPayload = "new" | "again" | "gone";

type Key = { connectionId: number; sha256: Buffer };

/** Keeps the bytes of webhooks, sealed, in one statement and in their order. The same bytes again are the same row. */
export async function storePayloads(executor: Executor, given: readonly GivenPayload[]): Promise<KeptPayload[]> {
  const rows = given.map(({ workspaceId, connectionId, body, receivedAt }) => {
    const sha256 = createHash("sha256").update(body).digest();
    const sealed = sealValue(body, payloadIdentity({ workspaceId, connectionId }, sha256));
    return { workspaceId, connectionId, sha256, sealed, byteSize: body.length, receivedAt: receivedAt.toISOString() };
  });
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => sql.param(rows.map((row) => row[name]));
  const { rows: stored } = await executor.execute<Key>(sql`
    insert into webhook_payloads (workspace_id, connection_id, state, received_at, sha256, byte_size, sealed_body)
    select c.workspace_id, c.id, ${payloadStates.indexOf("waiting")}::int2, g.received_at, g.sha256, g.byte_size, g.sealed
    from unnest(${column("workspaceId")}::int8[], ${column("connectionId")}::int8[], ${column("receivedAt")}::timestamptz[],
        ${column("sha256")}::bytea[], ${column("byteSize")}::int4[], ${column("sealed")}::bytea[])
        with ordinality as g (workspace_id, connection_id, received_at, sha256, byte_size, sealed, at)
      join connections c on c.workspace_id = g.workspace_id and c.id = g.connection_id
        and c.status = ${connectionStatuses.indexOf("active")}::int2
    order by g.at
    on conflict (workspace_id, connection_id, sha256) do nothing
    returning connection_id::float8 as "connectionId", sha256`);
  const isNew = new Set(stored.map(keyOf));
  const others = rows.filter((row) => !isNew.has(keyOf(row)));
  const isKnown = new Set(isNew);
  if (others.length > 0) {
    const shas = sql.param(others.map(({ sha256 }) => sha256));
    const { rows: known } = await executor.execute<Key>(sql`
      select p.connection_id::float8 as "connectionId", p.sha256
      from unnest(${sql.param(others.map(({ workspaceId }) => workspaceId))}::int8[],
          ${sql.param(others.map(({ connectionId }) => connectionId))}::int8[], ${shas}::bytea[])
          as g (workspace_id, connection_id, sha256)
        join webhook_payloads p using (workspace_id, connection_id, sha256)`);
    for (const key of known.map(keyOf)) isKnown.add(key);
  }
  return rows.map((row): KeptPayload => {
    const key = keyOf(row);
    if (isNew.delete(key)) return "new";
    return isKnown.has(key) ? "again" : "gone";
  });
}

function keyOf({ connectionId, sha256 }: Key): string {
  return `${connectionId}/${sha256.toString("base64")}`;
}
