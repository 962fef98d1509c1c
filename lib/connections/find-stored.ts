import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { PayloadKey } from "./payload-key.ts";

/** Which of some webhooks are here. */
export async function findStored(executor: Executor, keys: readonly PayloadKey[]): Promise<PayloadKey[]> {
  const column = (name: keyof PayloadKey) => sql.param(keys.map((key) => key[name]));
  const { rows } = await executor.execute<PayloadKey>(sql`
    select p.workspace_id::float8 as "workspaceId", p.connection_id::float8 as "connectionId", p.sha256
    from unnest(${column("workspaceId")}::int8[], ${column("connectionId")}::int8[], ${column("sha256")}::bytea[])
        as g (workspace_id, connection_id, sha256)
      join webhook_payloads p using (workspace_id, connection_id, sha256)`);
  return rows;
}
