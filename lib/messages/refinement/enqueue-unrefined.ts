import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { unrefinedConversations } from "./unrefined-conversations.ts";

/** Jobs put in at once; the rest follows as these end. */
const most = 20;

/**
 * Enqueues conversations of the instance that these models have not wholly refined, those spoken in last first. Asking
 * again changes nothing.
 * @param model as in `unrefinedConversations`
 * @returns how many are asked for
 */
export async function enqueueUnrefined(ctx: Pick<Context, "db">, model: string | null): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ workspaceId: number; conversationId: number }>(sql`
      select c.workspace_id::float8 as "workspaceId", c.id::float8 as "conversationId" ${unrefinedConversations(model)}
        and (f.failed_at is null or f.failed_model is distinct from ${model}::text)
      order by c.last_at desc nulls last, 1, 2 limit ${most}`);
    for (const { workspaceId, conversationId } of rows) {
      const singletonKey = `${workspaceId}:${conversationId}`;
      await enqueue(tx, "conversation.refine", { workspaceId, conversationId }, { singletonKey });
    }
    return rows.length;
  });
}
