import { randomUUID } from "node:crypto";
import { conversationRefine } from "#jobs/handlers/conversation-refine.ts";
import type { Context } from "#lib/context/context.ts";

/** Runs the job that refines a conversation, once, in this process. */
export async function refineOnce(
  ctx: Context,
  conversationId: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const run = { id: randomUUID(), attempt: 1, isLast: true, signal };
  await conversationRefine(ctx, { workspaceId: ctx.workspaceId, conversationId }, run);
}
