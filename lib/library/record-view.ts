import { sql } from "drizzle-orm";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";

const windowMs = 10 * 60_000;

/** Writes into the trail that somebody looks at a conversation: one row a person, conversation and ten minutes. */
export async function recordView(ctx: Context, conversationId: number): Promise<void> {
  const { workspaceId, actor } = ctx;
  const since = new Date(ctx.now().getTime() - windowMs).toISOString();
  await ctx.db.transaction(async (tx) => {
    const place = `view/${workspaceId}/${conversationId}/${actor.kind}/${actor.id}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
    const { rowCount } = await tx.execute(sql`
      select 1 from audit_events
      where workspace_id = ${workspaceId}::int8 and object_kind = 'conversation' and object_id = ${String(conversationId)}
        and action = 'conversation.view' and actor_kind = ${actor.kind} and actor_id = ${actor.id}
        and at > ${since}::timestamptz
      limit 1`);
    if (rowCount) return;
    const object = { kind: "conversation", id: conversationId };
    await recordAudit(ctx, tx, { action: "conversation.view", object });
  });
}
