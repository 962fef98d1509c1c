import { sql } from "drizzle-orm";
import { cloudMediaStates, connectionStatuses } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { mediaLife } from "#lib/conversations/media-life.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/**
 * Enqueues the fetching of files whose next try is due, for each connection of the instance: after a failure, a pause or
 * a new access token.
 */
export async function sweepMedia(ctx: Pick<Context, "db" | "now">): Promise<number> {
  const now = ctx.now();
  const lived = new Date(now.getTime() - mediaLife).toISOString();
  const mayBeAsked = sql`c.status = ${connectionStatuses.indexOf("active")}::int2 and c.access_token is not null
    and (c.paused_until is null or c.paused_until <= ${now.toISOString()}::timestamptz)
    and c.graph ->> 'asks' is null`;
  const { rows } = await ctx.db.execute<{ workspaceId: number; connectionId: number }>(sql`
    select c.workspace_id::float8 as "workspaceId", c.id::float8 as "connectionId" from connections c
    where exists (select from cloud_media f where f.workspace_id = c.workspace_id and f.connection_id = c.id
      and f.state = ${cloudMediaStates.indexOf("waiting")}::int2 and f.due_at <= ${now.toISOString()}::timestamptz
      and (f.given_at < ${lived}::timestamptz or (${mayBeAsked})))`);
  for (const owner of rows) await enqueue(ctx.db, "connection.media", owner);
  return rows.length;
}
