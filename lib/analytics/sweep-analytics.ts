import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

export type SweepCounts = { conversations: number; unchanged: number; enqueued: number };

/** Enqueues a refresh for each conversation of the instance that has changed since its last one. */
export async function sweepAnalytics(ctx: Pick<Context, "db">): Promise<SweepCounts> {
  return ctx.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ workspaceId: number; conversationId: number; isChanged: boolean }>(sql`
      select c.workspace_id::float8 as "workspaceId", c.id::float8 as "conversationId",
        s.version is distinct from c.version as "isChanged"
      from conversations c left join conversation_sweeps s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
      where c.status = ${conversationStatuses.indexOf("ready")}::int2 and c.trashed_at is null
      order by 1, 2`);
    const changed = rows.filter(({ isChanged }) => isChanged);
    for (const { workspaceId, conversationId } of changed) {
      const singletonKey = `${workspaceId}:${conversationId}`;
      await enqueue(tx, "analytics.refresh", { workspaceId, conversationId }, { singletonKey });
    }
    return { conversations: rows.length, unchanged: rows.length - changed.length, enqueued: changed.length };
  });
}
