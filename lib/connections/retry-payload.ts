import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { connections, webhookPayloads } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";
import { findActive } from "./find-active.ts";

/**
 * Lets a webhook be read again of which something could not be read or had no place. What was read of it already is
 * not doubled, and it is counted as one webhook still.
 * @throws AppError `forbidden` below owner, `not_found`; `conflict` when it is disconnected or nothing is left to read
 */
export async function retryPayload(
  ctx: Context,
  { connectionId, payloadId }: { connectionId: number; payloadId: number },
): Promise<void> {
  const { workspaceId } = ctx;
  await findActive(ctx, connectionId);
  const { state, problem } = webhookPayloads;
  const isOne = and(
    eq(webhookPayloads.workspaceId, workspaceId),
    eq(webhookPayloads.connectionId, connectionId),
    eq(webhookPayloads.id, payloadId),
  );
  await ctx.db.transaction(async (tx) => {
    const [before] = await tx.select({ state }).from(webhookPayloads).where(isOne).for("update");
    if (!before) throw new AppError("not_found", "There is no such webhook.");
    const [row] = await tx
      .update(webhookPayloads)
      .set({ state: "waiting", problem: null })
      .where(and(isOne, or(inArray(state, ["failed", "unassigned"]), and(eq(state, "done"), isNotNull(problem)))))
      .returning({ id: webhookPayloads.id });
    if (!row) throw new AppError("conflict", "Nothing of this webhook is left to read.");
    const wasCounted = before.state === "unassigned" ? connections.unassigned : connections.failed;
    await tx
      .update(connections)
      .set({
        received: sql`greatest(${connections.received} - 1, 0)`,
        [before.state === "unassigned" ? "unassigned" : "failed"]: sql`greatest(${wasCounted} - 1, 0)`,
      })
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, connectionId)));
    await recordAudit(ctx, tx, {
      action: "connection.retry_payload",
      object: { kind: "connection", id: connectionId },
      details: { payloadId },
    });
  });
  await enqueueReceiving(ctx.db, { workspaceId, connectionId });
}
