import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";
import { unnamedGroup } from "./unnamed-group.ts";

/** Gives the conversation of a group the name that has come for it; a title that it has stays. */
export async function nameGroup(
  tx: Executor,
  owner: { workspaceId: number; conversationId: number },
  subject: string,
): Promise<void> {
  await tx
    .update(conversations)
    .set({ title: subject })
    .where(
      and(
        eq(conversations.workspaceId, owner.workspaceId),
        eq(conversations.id, owner.conversationId),
        eq(conversations.title, unnamedGroup),
      ),
    );
}
