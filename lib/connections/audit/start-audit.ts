import { and, eq, inArray } from "drizzle-orm";
import { cloudAudits } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "../find-connection.ts";

/**
 * Begins to compare what is here with what Meta says it has handled. Nothing is imported by it.
 * @throws AppError `forbidden` below owner, `not_found`; `validation` without an access token; `conflict` while one is
 *   under way
 */
export async function startAudit(ctx: Context, connectionId: number): Promise<{ auditId: number; jobId: string }> {
  const connection = await findConnection(ctx, connectionId);
  if (connection.status !== "active") throw new AppError("conflict", "This connection is disconnected.");
  if (!connection.accessToken) throw new AppError("validation", "Enter an access token first: Meta is asked with it.");
  const { workspaceId } = ctx;
  const isOwn = and(eq(cloudAudits.workspaceId, workspaceId), eq(cloudAudits.connectionId, connectionId));
  return ctx.db.transaction(async (tx) => {
    const [open] = await tx
      .select({ id: cloudAudits.id })
      .from(cloudAudits)
      .where(and(isOwn, inArray(cloudAudits.state, ["queued", "running", "paused"])));
    if (open) throw new AppError("conflict", "An audit of this connection is under way already.");
    const [row] = await tx
      .insert(cloudAudits)
      .values({ workspaceId, connectionId, state: "queued", createdBy: ctx.actor.id, createdAt: ctx.now() })
      .returning({ id: cloudAudits.id });
    if (!row) throw new Error("The audit was not inserted.");
    const auditId = row.id;
    await recordAudit(ctx, tx, {
      action: "connection.audit",
      object: { kind: "connection", id: connectionId },
      details: { auditId },
    });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId });
    return { auditId, jobId: await enqueue(tx, "connection.audit", { workspaceId, auditId }) };
  });
}
