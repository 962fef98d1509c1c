import { and, eq } from "drizzle-orm";
import type { MergeState } from "#drizzle/schema/enumerations.ts";
import { merges } from "#drizzle/schema/merges.ts";
import type { Transaction } from "#lib/db/client.ts";
import { findMerge, type Merge } from "./find-merge.ts";
import { lockConversation } from "./lock-conversation.ts";

/**
 * Begins to do what a person has ordered: alone with the conversation until the transaction ends.
 * @returns undefined when it is done already
 */
export async function beginChange(
  tx: Transaction,
  owner: { workspaceId: number; importId: number },
  ordered: MergeState,
): Promise<Merge | undefined> {
  const merge = await findMerge(tx, owner);
  if (merge?.state !== ordered) return undefined;
  await lockConversation(tx, { workspaceId: owner.workspaceId, conversationId: merge.conversationId });
  const [row] = await tx
    .select()
    .from(merges)
    .where(and(eq(merges.workspaceId, owner.workspaceId), eq(merges.importId, owner.importId)))
    .for("update");
  return row?.state === ordered ? row : undefined;
}
