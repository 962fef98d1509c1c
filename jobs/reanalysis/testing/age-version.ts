import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Says that an earlier engine has analysed what a conversation shows. */
export async function ageVersion(
  executor: Executor,
  { workspaceId, conversationId }: { workspaceId: number; conversationId: number },
): Promise<void> {
  const workspace = sql`workspace_id = ${workspaceId}::int8`;
  await executor.execute(sql`
    update readings set engine_version = 0 where ${workspace} and id = (select reading_id from conversations
      where ${workspace} and id = ${conversationId}::int8)`);
}
