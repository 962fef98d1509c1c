import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { openGraph } from "../graph/open-graph.ts";
import { settleGraphError } from "../settle-graph-error.ts";
import { type ClaimedMedia, claimMedia, mostAtOnce } from "./claim-media.ts";
import { fetchMedia } from "./fetch-media.ts";
import { releaseMedia } from "./release-media.ts";
import { type MediaOutcome, settleMedia } from "./settle-media.ts";

/**
 * Fetches the files of a connection that are due, a few at once, until none is left, or Meta must be left in peace. What
 * has expired is said without a call. Run again after a kill, it goes on where it stopped.
 */
export async function fetchWaiting(
  ctx: Context,
  input: { connectionId: number; runId: string; signal: AbortSignal },
): Promise<void> {
  const { connectionId, runId, signal } = input;
  const { workspaceId } = ctx;
  await releaseMedia(ctx, { connectionId, runId });
  const [row] = await ctx.db
    .select()
    .from(connections)
    .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, connectionId)));
  if (!row) return;
  const connection = row;
  const { phoneNumberId } = connection;
  // A file has waits of its own, so that one that fails holds no place meanwhile.
  const open = () => openGraph(ctx, connection, "files of messages", { signal, tries: 1 });
  let opening: Promise<GraphClient> | undefined;
  let mayAsk = true;
  let silence: GraphError | null = null;
  let hasAnswered = false;

  async function fetchOne(claimed: ClaimedMedia): Promise<MediaOutcome> {
    if (claimed.isExpired) return { state: "expired", problem: "expired" };
    opening ??= open();
    const graph = await opening;
    try {
      const outcome = await fetchMedia(ctx, graph, claimed, { phoneNumberId, signal });
      if (outcome.state === "waiting" && outcome.silence) silence = outcome.silence;
      else hasAnswered = true;
      return outcome;
    } catch (error) {
      if (error instanceof GraphError) await settleGraphError(ctx, connection, error);
      throw error;
    }
  }

  async function work(): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const claimed = await claimMedia(ctx, { connectionId, runId, mayAsk });
      if (!claimed) return;
      const outcome = await fetchOne(claimed).catch((error: unknown): MediaOutcome => {
        if (!(error instanceof GraphError)) throw error;
        // The limit or the token is that of the whole connection: all others wait too.
        mayAsk = false;
        return { state: "waiting", dueAt: ctx.now(), hasFailed: false };
      });
      await settleMedia(ctx, claimed, outcome);
      await publishEvent(ctx.db, { kind: "connection", workspaceId, connectionId });
    }
  }

  try {
    const ends = await Promise.allSettled(Array.from({ length: mostAtOnce }, work));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    // Said when it has lasted: one good answer in this run, and it has not.
    if (silence && !hasAnswered) await settleGraphError(ctx, connection, silence);
  } finally {
    await releaseMedia(ctx, { connectionId, runId });
  }
}
