import { type MergePreview, merges } from "#drizzle/schema/merges.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ImportRun } from "../imports/begin-import.ts";

/** Offers a person to merge what an import has read into another conversation. Offered once: an answer stays. */
export async function saveOffer(
  executor: Executor,
  workspaceId: number,
  {
    run,
    conversationId,
    preview,
  }: {
    run: Pick<ImportRun, "importId" | "conversationId" | "readingId">;
    conversationId: number;
    preview: MergePreview;
  },
): Promise<void> {
  const { importId, conversationId: ownConversationId, readingId: ownReadingId } = run;
  await executor
    .insert(merges)
    .values({ workspaceId, importId, conversationId, ownConversationId, ownReadingId, state: "offered", preview })
    .onConflictDoNothing();
}
