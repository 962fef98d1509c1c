import { and, eq } from "drizzle-orm";
import { cloudAudits } from "#drizzle/schema/pulls.ts";
import type { Executor } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

type Change = Partial<Pick<typeof cloudAudits.$inferInsert, "state" | "report" | "place" | "trouble" | "finishedAt">>;

/** Changes an audit and tells open pages. */
export async function saveAudit(
  executor: Executor,
  audit: { workspaceId: number; id: number; connectionId: number },
  change: Change,
): Promise<void> {
  const { workspaceId, id, connectionId } = audit;
  await executor
    .update(cloudAudits)
    .set(change)
    .where(and(eq(cloudAudits.workspaceId, workspaceId), eq(cloudAudits.id, id)));
  await publishEvent(executor, { kind: "connection", workspaceId, connectionId });
}
