import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Forgets who is who to Meta in a conversation that no connection leads to any more. */
export async function releasePeople(
  tx: Executor,
  { workspaceId, conversationId }: { workspaceId: number; conversationId: number },
): Promise<void> {
  await tx.execute(sql`
    delete from cloud_people p where p.workspace_id = ${workspaceId}::int8 and p.conversation_id = ${conversationId}::int8
      and not exists (select from cloud_chats k where k.workspace_id = p.workspace_id
        and k.conversation_id = p.conversation_id)`);
}
