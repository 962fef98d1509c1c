import { and, eq, inArray } from "drizzle-orm";
import { merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { priorities } from "#lib/queue/queues.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findMerge } from "./find-merge.ts";
import { findMergedImport } from "./find-merged-import.ts";

/**
 * Answers whether an import goes into the conversation of the same chat, or stays a conversation of its own.
 * @param input.samePeople names of the export that are the people who have another name in the conversation
 * @returns the job that merges; null when there is nothing to do
 * @throws AppError `not_found`; `conflict` when it is being read, merged, or is merged already
 */
export async function decideMerge(
  ctx: Context,
  input: { importId: number; accept: boolean; samePeople?: string[] | undefined },
): Promise<{ jobId: string | null }> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { importId, accept, samePeople = [] } = input;
  const { status, conversationId } = await findMergedImport(ctx, importId);
  const merge = await findMerge(ctx.db, { workspaceId, importId });
  if (!merge) throw new AppError("not_found", "There is nothing to merge this import with.");
  if (accept) await getConversation(ctx, merge.conversationId);
  return ctx.db.transaction(async (tx) => {
    const [decided] = await tx
      .update(merges)
      .set({
        state: accept ? "merging" : "declined",
        acceptedNames: samePeople,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now(),
        errorMessage: null,
      })
      .where(
        and(
          eq(merges.workspaceId, workspaceId),
          eq(merges.importId, importId),
          inArray(merges.state, ["offered", "declined", "undone"]),
        ),
      )
      .returning({ importId: merges.importId });
    if (!decided) throw new AppError("conflict", "This import is merged already, or about to be.");
    if (accept && status !== "ready")
      throw new AppError("conflict", "This import is being read. Wait until that has ended.");
    const action = accept ? "import.merge" : "import.keep";
    await recordAudit(ctx, tx, { action, object: { kind: "import", id: importId } });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
    if (!accept) return { jobId: null };
    return { jobId: await enqueue(tx, "import.merge", { workspaceId, importId }, { priority: priorities.waitedFor }) };
  });
}
