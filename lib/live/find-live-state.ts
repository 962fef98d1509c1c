import { and, eq, gt, inArray, or } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { exports } from "#drizzle/schema/exports.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";

const recentMs = 60_000;

/** What runs in a workspace or has just ended, in ids as strings: a page that compares two of them knows what it missed. */
export async function findLiveState(ctx: Pick<Context, "db" | "workspaceId" | "now" | "role">) {
  const since = new Date(ctx.now().getTime() - recentMs);
  const [workspace] = await ctx.db
    .select({ version: workspaces.version })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  const runningImports = await ctx.db
    .select({
      importId: imports.id,
      conversationId: imports.conversationId,
      status: imports.status,
      stage: imports.stage,
      progress: imports.progress,
    })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, ctx.workspaceId),
        or(inArray(imports.status, ["queued", "running"]), gt(imports.finishedAt, since)),
      ),
    );
  const runningExports = await ctx.db
    .select({
      exportId: exports.id,
      conversationId: exports.conversationId,
      status: exports.status,
      done: exports.done,
    })
    .from(exports)
    .where(
      and(
        eq(exports.workspaceId, ctx.workspaceId),
        or(inArray(exports.status, ["queued", "running"]), gt(exports.finishedAt, since)),
      ),
    );
  const receiving =
    ctx.role === "owner"
      ? await ctx.db
          .select({
            connectionId: connections.id,
            status: connections.status,
            received: connections.received,
            refused: connections.refused,
            lastErrorAt: connections.lastErrorAt,
          })
          .from(connections)
          .where(eq(connections.workspaceId, ctx.workspaceId))
          .orderBy(connections.id)
      : [];
  return {
    version: workspace?.version ?? 0,
    imports: runningImports.map((row) => ({
      ...row,
      importId: String(row.importId),
      conversationId: row.conversationId === null ? null : String(row.conversationId),
    })),
    connections: receiving.map((row) => ({ ...row, connectionId: String(row.connectionId) })),
    exports: runningExports.map((row) => ({
      ...row,
      exportId: String(row.exportId),
      conversationId: String(row.conversationId),
    })),
  };
}
