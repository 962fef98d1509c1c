import { and, eq } from "drizzle-orm";
import { cloudStores } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { closePulls } from "./close-pulls.ts";
import { findSource } from "./find-source.ts";

/**
 * Forgets the store of a connection with its key, and stops a pull that is under way. What was pulled stays.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function removeStore(ctx: Context, connectionId: number): Promise<void> {
  requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  await findSource(ctx, connectionId);
  await ctx.db.transaction(async (tx) => {
    await closePulls(tx, { workspaceId, connectionId }, ctx.now());
    await tx
      .delete(cloudStores)
      .where(and(eq(cloudStores.workspaceId, workspaceId), eq(cloudStores.connectionId, connectionId)));
    await recordAudit(ctx, tx, {
      action: "connection.remove_store",
      object: { kind: "connection", id: connectionId },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
  });
}
