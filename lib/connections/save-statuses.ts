import { cloudStatuses } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudStatus } from "./payload/cloud-event.ts";

const pageRows = 5_000;

/** Keeps each status with its own time; one that is there stays as it is. */
export async function saveStatuses(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  statuses: readonly { status: CloudStatus; receivedAt: Date }[],
): Promise<void> {
  for (let from = 0; from < statuses.length; from += pageRows) {
    const rows = statuses.slice(from, from + pageRows).map(({ status, receivedAt }) => ({
      ...owner,
      wamid: status.wamid,
      status: status.status,
      participant: status.participant,
      at: status.atMs === null ? receivedAt : new Date(status.atMs),
      errors: status.errors.length > 0 ? status.errors : null,
    }));
    await tx.insert(cloudStatuses).values(rows).onConflictDoNothing();
  }
}
