import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type CredentialField, credentialIdentity } from "./credential.ts";
import { readUnassigned } from "./read-unassigned.ts";

const idBytes = 18;
const tokenBytes = 24;

export type NewConnection = {
  name: string;
  phoneNumberId: string;
  appSecret: string;
  accessToken?: string | undefined;
  wabaId?: string | undefined;
  appId?: string | undefined;
  /** Of the Graph API, such as v25.0. */
  apiVersion?: string | undefined;
  /** IANA zone of the wall clock that its conversations show. */
  zone: string;
};

/**
 * Sets up a connection, or the one that saved files have made for the number. The last part of its address and its verify token are made here.
 * @throws AppError `forbidden` below owner; `conflict` when the workspace has that phone number
 */
export async function createConnection(ctx: Context, given: NewConnection): Promise<{ id: number }> {
  requireRole(ctx, "owner");
  const { workspaceId } = ctx;
  const { appSecret, accessToken, ...plain } = given;
  const webhookId = randomBytes(idBytes).toString("base64url");
  const seal = (field: CredentialField, value: string) =>
    sealValue(value, credentialIdentity(workspaceId, webhookId, field));
  const made = await ctx.db.transaction(async (tx) => {
    const values = {
      ...plain,
      workspaceId,
      webhookId,
      status: "active" as const,
      appSecret: seal("appSecret", appSecret),
      accessToken: accessToken ? seal("accessToken", accessToken) : null,
      verifyToken: seal("verifyToken", randomBytes(tokenBytes).toString("base64url")),
      createdBy: ctx.actor.id,
      createdAt: ctx.now(),
    };
    const [row] = await tx
      .insert(connections)
      .values(values)
      .onConflictDoUpdate({
        target: [connections.workspaceId, connections.phoneNumberId],
        set: values,
        setWhere: eq(connections.status, "file_only"),
      })
      .returning({ id: connections.id });
    if (!row) throw new AppError("conflict", "There is a connection for this phone number already.");
    await recordAudit(ctx, tx, { action: "connection.create", object: { kind: "connection", id: row.id } });
    return row;
  });
  await readUnassigned(ctx);
  return made;
}
