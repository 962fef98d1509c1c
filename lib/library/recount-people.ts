import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/** After a merge or a split: the number of people, and the job that counts everything per person anew. */
export async function recountPeople(
  { workspaceId }: Pick<Context, "workspaceId">,
  tx: Transaction,
  conversationId: number,
  changed: { id: number; mergedInto: number | null },
): Promise<void> {
  await tx.execute(sql`
    update conversations set participant_count = (
      select count(*) from participants p
      where p.workspace_id = ${workspaceId}::int8 and p.conversation_id = ${conversationId}::int8 and p.message_count > 0
        and (case when p.id = ${changed.id}::int4 then ${changed.mergedInto}::int4 else p.merged_into end) is null)
    where workspace_id = ${workspaceId}::int8 and id = ${conversationId}::int8`);
  const singletonKey = `${workspaceId}:${conversationId}`;
  await enqueue(tx, "analytics.refresh", { workspaceId, conversationId }, { singletonKey });
}
