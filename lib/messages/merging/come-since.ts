import { type SQL, sql } from "drizzle-orm";
import type { Merge } from "./find-merge.ts";

export type MergedAt = Pick<Merge, "conversationId" | "ownConversationId" | "decidedAt">;

/** Condition on `cloud_messages` as `c`: what the WhatsApp Business Platform has brought since a merge. */
export function comeSince(workspaceId: number, { conversationId, ownConversationId, decidedAt }: MergedAt): SQL {
  return sql`c.workspace_id = ${workspaceId}::int8
    and c.conversation_id in (${conversationId}::int8, ${ownConversationId}::int8)
    and c.received_at > ${decidedAt?.toISOString() ?? null}::timestamptz`;
}
