import { randomUUID } from "node:crypto";
import { importMerge } from "#jobs/handlers/import-merge.ts";
import type { Context } from "#lib/context/context.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";
import { startUndoingMerge } from "#lib/messages/merging/start-undoing-merge.ts";

/** Runs the job that merges or takes back, once, in this process. */
export async function runMergeJob(ctx: Context, importId: number): Promise<void> {
  const { signal } = new AbortController();
  const run = { id: randomUUID(), attempt: 1, isLast: true, signal };
  await importMerge(ctx, { workspaceId: ctx.workspaceId, importId }, run);
}

/** Accepts an offer and merges. */
export async function acceptMerge(ctx: Context, importId: number, samePeople?: string[]): Promise<void> {
  await decideMerge(ctx, { importId, accept: true, samePeople });
  await runMergeJob(ctx, importId);
}

/** Takes a merge back. */
export async function undoMerged(ctx: Context, importId: number): Promise<void> {
  await startUndoingMerge(ctx, importId);
  await runMergeJob(ctx, importId);
}
