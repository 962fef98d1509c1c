import { and, eq } from "drizzle-orm";
import { connections, type GraphState } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { GraphError } from "./graph/graph-error.ts";
import { sayTime } from "./say-time.ts";

const minuteMs = 60_000;
const retryAfterMs = 15 * minuteMs;
const saidAfterMs = 6 * 60 * minuteMs;
const firstPauseMs = 5 * minuteMs;
const longestPauseMs = 60 * minuteMs;
const untroubled: GraphState = { asks: null, pauses: 0, since: null, words: null };

/**
 * Notes at a connection what a failed call to the Graph API means. The connection itself is never marked as broken, and
 * webhooks go on being taken in. Trouble at Meta is said when it has lasted for 6 hours.
 * @returns when the work may be tried again: let the job put itself into the queue for then and end well, so that this
 *   does not count as a failed attempt; null when it must wait for a person, or is final
 * @throws `error` itself, when it is no GraphError
 */
export async function settleGraphError(
  ctx: Pick<Context, "db" | "now">,
  connection: { workspaceId: number; id: number },
  error: unknown,
): Promise<Date | null> {
  if (!(error instanceof GraphError)) throw error;
  const now = ctx.now();
  return ctx.db.transaction(async (tx) => {
    const isOwn = and(eq(connections.workspaceId, connection.workspaceId), eq(connections.id, connection.id));
    const [row] = await tx.select().from(connections).where(isOwn).for("update");
    if (!row) return null;
    const state = row.graph ?? untroubled;
    const save = (change: Partial<GraphState>, pausedUntil = row.pausedUntil) => {
      const graph = { ...state, ...change };
      const said = graph.words === null ? {} : { lastError: graph.words, lastErrorAt: now };
      return tx
        .update(connections)
        .set({ graph, pausedUntil, ...said })
        .where(isOwn);
    };
    switch (error.advice) {
      case "retry": {
        const since = state.since ?? now.toISOString();
        const isLong = now.getTime() - Date.parse(since) >= saidAfterMs;
        const words = `Meta has not answered since ${sayTime(new Date(since))}. It is asked again every quarter of an hour.`;
        await save({ since, ...(isLong && { words }) });
        return new Date(now.getTime() + retryAfterMs);
      }
      case "pause": {
        const standing = row.pausedUntil && row.pausedUntil > now ? row.pausedUntil : null;
        // Another job has noted the same limit already: that is one pause, not two.
        if (standing && (!error.resumeAt || error.resumeAt <= standing)) return standing;
        const pauseMs = Math.min(firstPauseMs * 2 ** state.pauses, longestPauseMs);
        const until = error.resumeAt ?? new Date(now.getTime() + pauseMs);
        const words = `Meta's limit for calls is reached: nothing is asked of Meta until ${sayTime(until)}. Webhooks are taken in meanwhile.`;
        await save({ pauses: state.pauses + 1, words }, until);
        return until;
      }
      case "ask": {
        const asks = error.reason === "permission" || error.reason === "account" ? error.reason : "token";
        await save({ asks, words: error.message });
        return null;
      }
      case "final":
        await save({ words: error.message });
        return null;
    }
  });
}
