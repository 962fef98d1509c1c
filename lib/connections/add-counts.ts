import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { ReceivedCounts } from "./receiving.ts";

/** Adds to the counters of a connection, and tells open pages. */
export async function addCounts(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  counts: ReceivedCounts,
  lastWebhookAt: Date | null,
): Promise<void> {
  const sums = Object.entries(counts).map(
    ([name, count]) => sql`${sql.identifier(name)} = ${sql.identifier(name)} + ${count}::int8`,
  );
  await tx.execute(sql`
    update connections set ${sql.join(sums, sql`, `)},
      last_webhook_at = greatest(last_webhook_at, ${lastWebhookAt?.toISOString() ?? null}::timestamptz)
    where workspace_id = ${owner.workspaceId}::int8 and id = ${owner.connectionId}::int8`);
  await publishEvent(tx, { kind: "connection", ...owner });
}
