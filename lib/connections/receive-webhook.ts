import type { PublicContext } from "#lib/context/public-context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { countRefused } from "./count-refused.ts";
import { findWebhook } from "./find-webhook.ts";
import { isSigned } from "./is-signed.ts";
import { keepPayload } from "./keep-payload.ts";
import { webhookSecret } from "./webhook-secrets.ts";

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
  const { workspaceId, id: connectionId, appSecret, previousAppSecret, previousSecretUntil } = connection;
  const secrets = [await webhookSecret(ctx, connection, "appSecret", appSecret)];
  if (previousAppSecret && previousSecretUntil && previousSecretUntil > ctx.now()) {
    secrets.push(await webhookSecret(ctx, connection, "previousAppSecret", previousAppSecret));
  }
  const receivedAt = ctx.now();
  if (!isSigned(input.body, input.signature, secrets)) {
    await countRefused({ db: ctx.db, workspaceId, connectionId, at: receivedAt });
    throw new AppError("unauthenticated", "The signature of this webhook is missing or wrong.");
  }
  const isKept = await keepPayload(ctx.db, { workspaceId, connectionId, body: input.body, receivedAt });
  if (!isKept) throw new AppError("not_found", "There is nothing at this address.");
}
