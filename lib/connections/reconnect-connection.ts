import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type CredentialField, credentialIdentity } from "./credential.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";
import { findConnection } from "./find-connection.ts";
import { readUnassigned } from "./read-unassigned.ts";

const tokenBytes = 24;

/**
 * Takes a disconnected connection up again, at the address it had: what Meta sent in vain comes again for seven days.
 * The verify token is a new one.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is connected
 */
export async function reconnectConnection(
  ctx: Context,
  input: { id: number; appSecret: string; accessToken?: string | undefined },
): Promise<void> {
  const { workspaceId } = ctx;
  const { id, appSecret, accessToken } = input;
  const { webhookId, status } = await findConnection(ctx, id);
  if (status === "active") throw new AppError("conflict", "This connection is connected.");
  const seal = (field: CredentialField, value: string) =>
    sealValue(value, credentialIdentity(workspaceId, webhookId, field));
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(connections)
      .set({
        status: "active",
        appSecret: seal("appSecret", appSecret),
        accessToken: accessToken ? seal("accessToken", accessToken) : null,
        verifyToken: seal("verifyToken", randomBytes(tokenBytes).toString("base64url")),
      })
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, id)));
    await recordAudit(ctx, tx, { action: "connection.reconnect", object: { kind: "connection", id } });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: id });
  });
  await readUnassigned(ctx);
  await enqueueReceiving(ctx.db, { workspaceId, connectionId: id });
}
