import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { GraphError } from "../graph/graph-error.ts";
import { enqueuePull } from "./enqueue-pull.ts";
import { findPull } from "./find-pull.ts";

const firstPauseMs = 5 * 60_000;
const longestPauseMs = 60 * 60_000;
const silenceMs = 15 * 60_000;
const saidAfterMs = 6 * 60 * 60_000;
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/**
 * What becomes of a pull whose store gave no page: it waits and goes on by itself, or waits for a person, or ends. A wait
 * is a job of its own and no failed attempt.
 */
export async function settlePull(ctx: Context, at: { pullId: number; run: number }, error: GraphError): Promise<void> {
  const { workspaceId } = ctx;
  const { pullId, run } = at;
  await ctx.db.transaction(async (tx) => {
    const row = await findPull(ctx, pullId, tx);
    if (row.run !== run || row.state !== "running") return;
    const now = ctx.now();
    const change = outcome(row, error, now);
    const isWait = change.state === "paused";
    await tx
      .update(cloudPulls)
      .set({
        ...change,
        changedAt: now,
        finishedAt: change.state === "failed" ? now : null,
        ...(isWait && { run: run + 1 }),
      })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    if (change.pausedUntil) await enqueuePull(tx, { workspaceId, pullId, run: run + 1 }, change.pausedUntil);
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: row.connectionId });
  });
}

type Change = Pick<typeof cloudPulls.$inferSelect, "state" | "trouble" | "pausedUntil" | "pauses" | "silentSince">;

function outcome(row: typeof cloudPulls.$inferSelect, error: GraphError, now: Date): Change {
  const { advice, message, resumeAt } = error;
  const { pauses, silentSince } = row;
  if (advice === "pause") {
    const waitMs = Math.min(firstPauseMs * 2 ** pauses, longestPauseMs);
    const pausedUntil = resumeAt ?? new Date(now.getTime() + waitMs);
    return { state: "paused", trouble: message, pausedUntil, pauses: pauses + 1, silentSince };
  }
  if (advice === "retry") {
    const since = silentSince ?? now;
    const isLong = now.getTime() - since.getTime() >= saidAfterMs;
    const trouble = `${message} It is asked again every quarter of an hour${isLong ? `, since ${minute.format(since)} UTC without success` : ""}.`;
    return { state: "paused", trouble, pausedUntil: new Date(now.getTime() + silenceMs), pauses, silentSince: since };
  }
  const state = advice === "ask" ? "asking" : "failed";
  return { state, trouble: message, pausedUntil: null, pauses, silentSince: null };
}
