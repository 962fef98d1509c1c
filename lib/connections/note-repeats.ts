import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { PayloadKey } from "./payload-key.ts";

/**
 * Notes that webhooks which are here have come again, in rows of their own: a batch that is being read holds those of the
 * webhooks. Each is one more delivery, also of equal ones. The commit does not wait for the disk: a process that is
 * killed loses none, a machine that loses its power those of the last half second.
 * @returns those that are here, as `findStored` gives them
 */
export async function noteRepeats(
  executor: Executor,
  given: readonly (PayloadKey & { receivedAt: string })[],
): Promise<PayloadKey[]> {
  const column = (name: keyof (typeof given)[number]) => sql.param(given.map((one) => one[name]));
  const { rows } = await executor.execute<PayloadKey>(sql`
    insert into webhook_repeats (workspace_id, connection_id, sha256, received_at)
    select p.workspace_id, p.connection_id, p.sha256, g.received_at
    from unnest(${column("workspaceId")}::int8[], ${column("connectionId")}::int8[], ${column("sha256")}::bytea[],
        ${column("receivedAt")}::timestamptz[]) as g (workspace_id, connection_id, sha256, received_at)
      join webhook_payloads p using (workspace_id, connection_id, sha256)
    where set_config('synchronous_commit', 'off', true) is not null
    returning workspace_id::float8 as "workspaceId", connection_id::float8 as "connectionId", sha256`);
  return rows;
}
