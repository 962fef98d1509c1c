import { and, eq, gt, inArray, ne } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { countLost } from "./count-lost.ts";
import { findMerge } from "./find-merge.ts";

/** Why a merge cannot be taken back now, in words; null when it can. The last one goes first. */
export async function whyNotUndone(
  { workspaceId }: Pick<Context, "workspaceId">,
  executor: Executor,
  importId: number,
): Promise<string | null> {
  const merge = await findMerge(executor, { workspaceId, importId });
  if (merge?.state !== "merged" || merge.decidedAt === null) return "This import is not merged.";
  const { conversationId, mergedReadingId, decidedAt } = merge;
  const later = and(
    eq(merges.workspaceId, workspaceId),
    eq(merges.conversationId, conversationId),
    ne(merges.importId, importId),
    inArray(merges.state, ["merging", "merged", "undoing"]),
    gt(merges.decidedAt, decidedAt),
  );
  if ((await executor.$count(merges, later)) > 0) return "Something was merged after this. Undo that first.";
  const reading = and(
    eq(imports.workspaceId, workspaceId),
    eq(imports.conversationId, conversationId),
    inArray(imports.status, ["queued", "running"]),
  );
  if ((await executor.$count(imports, reading)) > 0)
    return "This conversation is being read. Wait until that has ended.";
  // Rows that were only added stand behind those of before, which stay.
  const isAppended = merge.previousReadingId === mergedReadingId;
  if (!isAppended && (await countLost(executor, workspaceId, merge)) > 0)
    return "Messages have come in since whose webhooks are no longer kept. Undoing would lose them.";
  const [shown] = await executor
    .select({ readingId: conversations.readingId })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  return shown?.readingId === mergedReadingId ? null : "This merge can no longer be undone.";
}
