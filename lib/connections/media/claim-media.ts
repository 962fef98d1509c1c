import { and, eq, sql } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { cloudMediaStates } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { mediaLife } from "#lib/conversations/media-life.ts";

/** Files of a connection that are fetched at once, by all workers together. */
export const mostAtOnce = 3;
/** In an hour: a provider shuts a number out for half an hour after twenty. */
export const mostErrors = 20;
const hourMs = 3_600_000;
/** A run that says nothing for so long is given up for dead. */
const claimMs = 20 * 60_000;

export type ClaimedMedia = {
  workspaceId: number;
  connectionId: number;
  messageId: number;
  conversationId: number;
  mediaId: string;
  sha256: string | null;
  failures: number;
  /** Its id has lived its time: Meta need not be asked. */
  isExpired: boolean;
};

/**
 * Takes the file that has waited longest, so that no other run fetches it.
 * @param input.mayAsk false: only such as have expired and need no call
 * @returns null when none is due, as many are being fetched as may be, or so many went wrong that Meta is to be left in
 *   peace for a while
 */
export async function claimMedia(
  ctx: Pick<Context, "db" | "workspaceId" | "now">,
  input: { connectionId: number; runId: string; mayAsk: boolean },
): Promise<ClaimedMedia | null> {
  const { workspaceId } = ctx;
  const { connectionId, runId } = input;
  const now = ctx.now();
  const own = sql`workspace_id = ${workspaceId}::int8 and connection_id = ${connectionId}::int8`;
  const waiting = sql`${own} and state = ${cloudMediaStates.indexOf("waiting")}::int2`;
  const lived = new Date(now.getTime() - mediaLife).toISOString();
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`media/${workspaceId}/${connectionId}`}, 0))`);
    const [connection] = await tx
      .select({ pausedUntil: connections.pausedUntil, errors: connections.mediaErrors, status: connections.status })
      .from(connections)
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, connectionId)));
    if (!connection) return null;
    const recent = connection.errors.filter((at) => Date.parse(at) > now.getTime() - hourMs).length;
    const { rows: busy } = await tx.execute<{ count: number }>(sql`
      select count(*)::int4 as count from cloud_media
      where ${waiting} and run_id is not null and due_at > ${now.toISOString()}::timestamptz`);
    const atOnce = busy[0]?.count ?? 0;
    if (atOnce >= mostAtOnce) return null;
    const isPaused = (connection.pausedUntil?.getTime() ?? 0) > now.getTime();
    // Each may end in two errors, by the address that Meta gave first and by the one asked for anew.
    const mayAsk =
      input.mayAsk && !isPaused && connection.status === "active" && recent + 2 * (atOnce + 1) <= mostErrors;
    type Row = Omit<ClaimedMedia, "workspaceId" | "connectionId">;
    const { rows } = await tx.execute<Row>(sql`
      update cloud_media set run_id = ${runId}, due_at = ${new Date(now.getTime() + claimMs).toISOString()}::timestamptz
      where ${own} and message_id = (
        select message_id from cloud_media where ${waiting} and due_at <= ${now.toISOString()}::timestamptz
          ${mayAsk ? sql`` : sql`and given_at < ${lived}::timestamptz`}
        order by given_at, message_id limit 1)
      returning message_id::float8 as "messageId", conversation_id::float8 as "conversationId", media_id as "mediaId",
        sha256, failures, given_at < ${lived}::timestamptz as "isExpired"`);
    return rows[0] ? { workspaceId, connectionId, ...rows[0] } : null;
  });
}
