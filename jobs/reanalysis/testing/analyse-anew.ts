import { randomUUID } from "node:crypto";
import { conversationAnalyse } from "#jobs/handlers/conversation-analyse.ts";
import type { Context } from "#lib/context/context.ts";

/** Runs the job that analyses a conversation anew, once, in this process. */
export async function analyseAnew(
  ctx: Context,
  conversationId: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const run = { id: randomUUID(), attempt: 1, isLast: true, signal };
  await conversationAnalyse(ctx, { workspaceId: ctx.workspaceId, conversationId }, run);
}
