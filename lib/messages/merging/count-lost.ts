import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { comeSince, type MergedAt } from "./come-since.ts";

/** Messages that have come since a merge and whose webhooks are not kept: taking the merge back would lose them. */
export async function countLost(executor: Executor, workspaceId: number, merge: MergedAt): Promise<number> {
  const { rows } = await executor.execute<{ count: number }>(sql`
    select count(*)::float8 as count from cloud_messages c where ${comeSince(workspaceId, merge)} and not exists (
      select from webhook_payloads p where p.workspace_id = c.workspace_id and p.id = c.payload_id)`);
  return rows[0]?.count ?? 0;
}
