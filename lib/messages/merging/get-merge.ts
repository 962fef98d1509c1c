import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { MergeState } from "#drizzle/schema/enumerations.ts";
import type { MergePreview } from "#drizzle/schema/merges.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findMerge } from "./find-merge.ts";
import { whyNotUndone } from "./why-not-undone.ts";

export type MergeDetails = {
  state: MergeState;
  /** The conversation that is or would be merged into. */
  conversationId: number;
  conversationTitle: string;
  isAutomatic: boolean;
  preview: MergePreview;
  /** Why a merge cannot be undone; null when it can, and when there is none. */
  notUndoable: string | null;
  errorMessage: string | null;
};

/** What stands between an import and another conversation; null when nothing does, or that one is not there any more. */
export async function getMerge(ctx: Context, importId: number): Promise<MergeDetails | null> {
  requireRole(ctx, "viewer");
  const { workspaceId } = ctx;
  const merge = await findMerge(ctx.db, { workspaceId, importId });
  if (!merge) return null;
  const { state, conversationId, isAutomatic, preview, errorMessage } = merge;
  const [target] = await ctx.db
    .select({ title: conversations.title, status: conversations.status, trashedAt: conversations.trashedAt })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  const isThere = target && target.trashedAt === null && target.status === "ready";
  if (!isThere) return null;
  return {
    state,
    conversationId,
    conversationTitle: target.title,
    isAutomatic,
    preview,
    notUndoable: state === "merged" ? await whyNotUndone(ctx, ctx.db, importId) : null,
    errorMessage,
  };
}
