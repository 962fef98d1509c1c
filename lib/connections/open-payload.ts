import { and, eq } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { openValue } from "#lib/crypto/open-value.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "./find-connection.ts";
import { payloadIdentity } from "./payload-identity.ts";

/**
 * The bytes of a webhook as Meta sent them; the trail says who took them.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function openPayload(
  ctx: Context,
  { connectionId, payloadId }: { connectionId: number; payloadId: number },
): Promise<Buffer> {
  const { workspaceId } = ctx;
  await findConnection(ctx, connectionId);
  const [row] = await ctx.db
    .select({ sha256: webhookPayloads.sha256, sealed: webhookPayloads.sealedBody })
    .from(webhookPayloads)
    .where(
      and(
        eq(webhookPayloads.workspaceId, workspaceId),
        eq(webhookPayloads.connectionId, connectionId),
        eq(webhookPayloads.id, payloadId),
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such webhook.");
  const body = openValue(row.sealed, payloadIdentity({ workspaceId, connectionId }, row.sha256));
  await recordAudit(ctx, ctx.db, {
    action: "connection.open_payload",
    object: { kind: "connection", id: connectionId },
    details: { payloadId },
  });
  return body;
}
