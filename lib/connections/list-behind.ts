import { sql } from "drizzle-orm";
import { connectionStatuses, payloadStates } from "#drizzle/schema/enumerations.ts";
import type { Database } from "#lib/db/client.ts";

/** Active connections of the instance for which webhooks wait to be read. */
export async function listBehind(db: Database): Promise<{ workspaceId: number; connectionId: number }[]> {
  const { rows } = await db.execute<{ workspaceId: number; connectionId: number }>(sql`
    select workspace_id::float8 as "workspaceId", id::float8 as "connectionId" from connections c
    where status = ${connectionStatuses.indexOf("active")}::int2 and exists (
      select from webhook_payloads p where p.workspace_id = c.workspace_id and p.connection_id = c.id
        and p.state = ${payloadStates.indexOf("waiting")}::int2)
    order by 1, 2`);
  return rows;
}
