import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { credentialIdentity } from "./credential.ts";
import { findActive } from "./find-active.ts";
import { clearTrouble } from "./graph/clear-trouble.ts";

/**
 * Takes another access token, or removes it. Calls to Meta that rested for want of a good one go on.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is disconnected
 */
export async function changeAccessToken(
  ctx: Context,
  { id, accessToken }: { id: number; accessToken: string | null },
): Promise<void> {
  const { workspaceId } = ctx;
  const { webhookId } = await findActive(ctx, id);
  const identity = credentialIdentity(workspaceId, webhookId, "accessToken");
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(connections)
      .set({ accessToken: accessToken === null ? null : sealValue(accessToken, identity) })
      .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, id)));
    await clearTrouble(tx, { workspaceId, connectionId: id });
    await recordAudit(ctx, tx, { action: "connection.change_token", object: { kind: "connection", id } });
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: id });
  });
}
