import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { touchConversation } from "./touch-conversation.ts";

/** Changes the row of a conversation, with its audit row and a new version: the end of every verb here. */
export async function updateConversation(
  ctx: Context,
  tx: Transaction,
  change: { id: number; action: string; set: Partial<typeof conversations.$inferInsert> },
): Promise<void> {
  await tx
    .update(conversations)
    .set(change.set)
    .where(and(eq(conversations.workspaceId, ctx.workspaceId), eq(conversations.id, change.id)));
  await recordAudit(ctx, tx, { action: change.action, object: { kind: "conversation", id: change.id } });
  await touchConversation(ctx, tx, change.id);
}
