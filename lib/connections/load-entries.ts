import { and, eq, or, sql } from "drizzle-orm";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

/**
 * What a connection knows of some ids of Meta: their own rows, and those of edits, revocations and reactions that are
 * about them.
 */
export async function loadEntries(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  wamids: readonly string[],
): Promise<CloudEntry[]> {
  if (wamids.length === 0) return [];
  const wanted = sql`any(${sql.param([...wamids])}::text[])`;
  const rows = await executor
    .select()
    .from(cloudMessages)
    .where(
      and(
        eq(cloudMessages.workspaceId, owner.workspaceId),
        eq(cloudMessages.connectionId, owner.connectionId),
        or(sql`${cloudMessages.wamid} = ${wanted}`, sql`${cloudMessages.targetWamid} = ${wanted}`),
      ),
    );
  return rows.map(({ workspaceId: _, connectionId: __, ...row }) => row);
}
