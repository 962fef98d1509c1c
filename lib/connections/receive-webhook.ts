import { and, eq, sql } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { enqueueReceiving } from "./enqueue-receiving.ts";
import { findWebhook } from "./find-webhook.ts";
import { isSigned } from "./is-signed.ts";
import { storePayload } from "./store-payload.ts";
import { webhookSecret } from "./webhook-secrets.ts";

const wrongSignature =
  "A webhook came whose signature does not fit the app secret. If the secret was changed at Meta, enter the new one here: Meta sends again for seven days.";

/**
 * Takes a webhook in: its signature is checked over the bytes as they came, then they are kept, and nothing more. What
 * they say is read by a job. Nothing is asked of Meta here.
 * @throws AppError `not_found`; `unauthenticated` for a wrong or missing signature, which is counted; errors of the
 *   database as they are, so that Meta sends again
 */
export async function receiveWebhook(
  ctx: PublicContext,
  input: { webhookId: string; signature: string | null; body: Buffer },
): Promise<void> {
  const connection = await findWebhook(ctx, input.webhookId);
  const { workspaceId, id, appSecret, previousAppSecret, previousSecretUntil } = connection;
  const isOwn = and(eq(connections.workspaceId, workspaceId), eq(connections.id, id));
  const secrets = [await webhookSecret(ctx, connection, "appSecret", appSecret)];
  if (previousAppSecret && previousSecretUntil && previousSecretUntil > ctx.now()) {
    secrets.push(await webhookSecret(ctx, connection, "previousAppSecret", previousAppSecret));
  }
  if (!isSigned(input.body, input.signature, secrets)) {
    await ctx.db
      .update(connections)
      .set({ refused: sql`${connections.refused} + 1`, lastError: wrongSignature, lastErrorAt: ctx.now() })
      .where(isOwn);
    await publishEvent(ctx.db, { kind: "connection", workspaceId, connectionId: id });
    throw new AppError("unauthenticated", "The signature of this webhook is missing or wrong.");
  }
  const receivedAt = ctx.now();
  const isNew = await storePayload(ctx.db, { workspaceId, connectionId: id, body: input.body, receivedAt });
  if (isNew) {
    await enqueueReceiving(ctx.db, { workspaceId, connectionId: id });
    return;
  }
  await ctx.db
    .update(connections)
    .set({ received: sql`${connections.received} + 1`, lastWebhookAt: receivedAt })
    .where(isOwn);
  await publishEvent(ctx.db, { kind: "connection", workspaceId, connectionId: id });
}
