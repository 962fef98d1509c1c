import { eq, sql } from "drizzle-orm";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { liveChannel } from "#lib/live/events.ts";

/** As `touchConversation`, for several at once. */
export async function touchConversations(
  { workspaceId }: Pick<Context, "workspaceId">,
  executor: Executor,
  conversationIds: readonly number[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  const ids = sql.param([...conversationIds]);
  await executor.execute(sql`
    update conversations set version = version + 1 where workspace_id = ${workspaceId}::int8 and id = any(${ids}::int8[])`);
  await executor
    .update(workspaces)
    .set({ version: sql`${workspaces.version} + 1` })
    .where(eq(workspaces.id, workspaceId));
  const events = conversationIds.map((conversationId) =>
    JSON.stringify({ kind: "conversation", workspaceId, conversationId }),
  );
  await executor.execute(sql`
    select pg_notify(${liveChannel}, event) from unnest(${sql.param(events)}::text[]) as e (event)`);
}
