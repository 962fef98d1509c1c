import { and, eq, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

/**
 * Says that something which a screen may show has changed: caches under the old version are no longer found and
 * open pages are told. Call it in the transaction of the change.
 */
export async function touchConversation(
  { workspaceId }: Pick<Context, "workspaceId">,
  executor: Executor,
  conversationId: number,
): Promise<void> {
  await executor
    .update(conversations)
    .set({ version: sql`${conversations.version} + 1` })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  await executor
    .update(workspaces)
    .set({ version: sql`${workspaces.version} + 1` })
    .where(eq(workspaces.id, workspaceId));
  await publishEvent(executor, { kind: "conversation", workspaceId, conversationId });
}
