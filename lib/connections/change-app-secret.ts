import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { credentialIdentity } from "./credential.ts";
import { findActive } from "./find-active.ts";

const windowMs = 24 * 60 * 60_000;

/**
 * Takes another app secret. The one before counts for a day longer: what Meta signed with it may still be on its way.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is disconnected
 */
export async function changeAppSecret(ctx: Context, input: { id: number; appSecret: string }): Promise<void> {
  const { id, appSecret } = input;
  const row = await findActive(ctx, id);
  const identity = credentialIdentity(ctx.workspaceId, row.webhookId, "appSecret");
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(connections)
      .set({
        appSecret: sealValue(appSecret, identity),
        previousAppSecret: row.appSecret,
        previousSecretUntil: new Date(ctx.now().getTime() + windowMs),
      })
      .where(and(eq(connections.workspaceId, ctx.workspaceId), eq(connections.id, id)));
    await recordAudit(ctx, tx, { action: "connection.change_secret", object: { kind: "connection", id } });
  });
}
