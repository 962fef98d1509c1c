import { and, count, eq } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import type { CloudMediaState } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";

export type MediaCounts = Record<CloudMediaState, number>;

/** How many files of messages of a connection are in which state. */
export async function countMedia(ctx: Pick<Context, "db" | "workspaceId">, connectionId: number): Promise<MediaCounts> {
  const rows = await ctx.db
    .select({ state: cloudMedia.state, files: count() })
    .from(cloudMedia)
    .where(and(eq(cloudMedia.workspaceId, ctx.workspaceId), eq(cloudMedia.connectionId, connectionId)))
    .groupBy(cloudMedia.state);
  const counts: MediaCounts = { waiting: 0, fetched: 0, failed: 0, expired: 0 };
  for (const { state, files } of rows) counts[state] = files;
  return counts;
}
