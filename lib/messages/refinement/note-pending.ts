import { refinements } from "#drizzle/schema/refinements.ts";
import type { Executor } from "#lib/db/client.ts";
import type { RefinementRun } from "./begin-refinement.ts";

/** Notes, in the transaction that changes rows, that open pages and caches have still to be told. */
export async function notePending(tx: Executor, { workspaceId, conversationId }: RefinementRun): Promise<void> {
  await tx
    .insert(refinements)
    .values({ workspaceId, conversationId, isPending: true })
    .onConflictDoUpdate({ target: [refinements.workspaceId, refinements.conversationId], set: { isPending: true } });
}
