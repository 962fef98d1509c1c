import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { staleConversations } from "./stale-conversations.ts";

/** Jobs put in at once; the rest follows as these end. */
const most = 20;

/**
 * Enqueues conversations of the instance that another version of the engine has analysed, those spoken in last first.
 * Asking again changes nothing.
 * @returns how many are asked for
 */
export async function enqueueStale(ctx: Pick<Context, "db">): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ workspaceId: number; conversationId: number }>(sql`
      select c.workspace_id::float8 as "workspaceId", c.id::float8 as "conversationId" ${staleConversations()}
        and a.failed_at is null
      order by c.last_at desc nulls last, 1, 2 limit ${most}`);
    for (const { workspaceId, conversationId } of rows) {
      const singletonKey = `${workspaceId}:${conversationId}`;
      await enqueue(tx, "conversation.analyse", { workspaceId, conversationId }, { singletonKey });
    }
    return rows.length;
  });
}
