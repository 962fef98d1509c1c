import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";
import type { Executor } from "#lib/db/client.ts";
import { payloadIdentity } from "./payload-identity.ts";

/**
 * Keeps the bytes of a webhook, sealed. The same bytes again are the same row.
 * @returns whether they are new
 */
export async function storePayload(
  executor: Executor,
  input: { workspaceId: number; connectionId: number; body: Buffer; receivedAt: Date },
): Promise<boolean> {
  const { workspaceId, connectionId, body, receivedAt } = input;
  const sha256 = createHash("sha256").update(body).digest();
  const sealedBody = sealValue(body, payloadIdentity({ workspaceId, connectionId }, sha256));
  const [row] = await executor
    .insert(webhookPayloads)
    .values({ workspaceId, connectionId, state: "waiting", receivedAt, sha256, byteSize: body.length, sealedBody })
    .onConflictDoUpdate({
      target: [webhookPayloads.workspaceId, webhookPayloads.connectionId, webhookPayloads.sha256],
      set: { deliveries: sql`${webhookPayloads.deliveries} + 1` },
    })
    .returning({ deliveries: webhookPayloads.deliveries });
  return row?.deliveries === 1;
}
