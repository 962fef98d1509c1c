import { createHash, timingSafeEqual } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { PublicContext } from "#lib/context/public-context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findWebhook } from "./find-webhook.ts";
import { webhookSecret } from "./webhook-secrets.ts";

export type Handshake = { mode: string; verifyToken: string; challenge: string };

/**
 * Meta asks whether the address is ours, each time somebody enters it there.
 * @returns the challenge, to be given back as it is
 * @throws AppError `not_found`; `forbidden` for another token
 */
export async function answerHandshake(ctx: PublicContext, webhookId: string, given: Handshake): Promise<string> {
  const connection = await findWebhook(ctx, webhookId);
  const { workspaceId, id } = connection;
  const token = await webhookSecret(ctx, connection, "verifyToken", connection.verifyToken);
  if (given.mode !== "subscribe" || !timingSafeEqual(digest(given.verifyToken), digest(token))) {
    throw new AppError("forbidden", "The verify token is not the one of this connection.");
  }
  await ctx.db
    .update(connections)
    .set({ verifiedAt: ctx.now() })
    .where(and(eq(connections.workspaceId, workspaceId), eq(connections.id, id)));
  await publishEvent(ctx.db, { kind: "connection", workspaceId, connectionId: id });
  return given.challenge;
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
