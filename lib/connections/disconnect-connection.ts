import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { cloudStores } from "#drizzle/schema/pulls.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { findConnection } from "./find-connection.ts";
import { lockReceiving } from "./lock-receiving.ts";
import { closePulls } from "./pull/close-pulls.ts";
import { unsubscribeApp } from "./unsubscribe-app.ts";

const noSecrets = {
  accessToken: null,
  verifyToken: Buffer.alloc(0),
  appSecret: Buffer.alloc(0),
  previousAppSecret: null,
  previousSecretUntil: null,
  pausedUntil: null,
  checks: null,
};

/**
 * Ends a connection: its secrets are gone at once, and its address answers like one that never was. A subscription that
 * was made here is taken back at Meta, where Meta answers.
 * @param input.keep `keep` leaves its conversations as they are; it can be connected again. `erase` lets a job remove
 *   them for good, with everything that Meta has sent.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function disconnectConnection(ctx: Context, input: { id: number; keep: "keep" | "erase" }): Promise<void> {
  const { workspaceId } = ctx;
  const { id, keep } = input;
  // While there still is a token, and before the database is held: Meta may be slow.
  await unsubscribeApp(ctx, await findConnection(ctx, id));
  const isErased = keep === "erase";
  await ctx.db.transaction(async (tx) => {
    // Webhooks that are being read end first; none is begun afterwards.
    await lockReceiving(tx, workspaceId);
    await tx
      .update(connections)
      .set({
        ...noSecrets,
        status: isErased ? "deleting" : "disconnected",
        // Its number is free at once for another connection.
        ...(isErased && { phoneNumberId: `erased ${id}` }),
      })
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, id)));
    await closePulls(tx, { workspaceId, connectionId: id }, ctx.now());
    await tx.delete(cloudStores).where(and(eq(cloudStores.workspaceId, workspaceId), eq(cloudStores.connectionId, id)));
    const action = isErased ? "connection.erase" : "connection.disconnect";
    await recordAudit(ctx, tx, { action, object: { kind: "connection", id } });
    if (isErased) await enqueue(tx, "connection.erase", { workspaceId, connectionId: id });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: id });
  });
}
