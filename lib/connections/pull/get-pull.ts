import { sql } from "drizzle-orm";
import { payloadStates, provenances } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findPull } from "./find-pull.ts";
import { type PullView, toPullView } from "./pull-view.ts";

/** `stored` messages that came with it first; `waiting` pages that have come and are not read yet. */
export type PullDetails = PullView & { stored: number; waiting: number };

/**
 * How far a pull is.
 * @throws AppError `forbidden` below editor, `not_found`
 */
export async function getPull(ctx: Context, pullId: number): Promise<PullDetails> {
  requireRole(ctx, "editor");
  const row = await findPull(ctx, pullId);
  const pages = sql`select payload_id from cloud_pull_pages
    where workspace_id = ${ctx.workspaceId}::int8 and pull_id = ${pullId}::int8 and payload_id is not null`;
  const { rows } = await ctx.db.execute<{ stored: number; waiting: number }>(sql`
    select
      (select count(*)::int from cloud_messages where workspace_id = ${ctx.workspaceId}::int8
        and provenance = ${provenances.indexOf("pull")}::int2 and seq is not null and payload_id in (${pages})) as stored,
      (select count(*)::int from webhook_payloads where workspace_id = ${ctx.workspaceId}::int8
        and state = ${payloadStates.indexOf("waiting")}::int2 and id in (${pages})) as waiting`);
  const { stored = 0, waiting = 0 } = rows[0] ?? {};
  return { ...toPullView(row), stored, waiting };
}
