import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { type ConnectionView, toView } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";
import { openCredential } from "./open-credential.ts";

/** `callbackUrl` and `verifyToken` are what a person enters at Meta. */
export type ConnectionSetup = ConnectionView & { callbackUrl: string; verifyToken: string };

/**
 * A connection with what has to be entered at Meta. The verify token, which was made here, is given out; the trail says
 * to whom.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function getConnection(ctx: Context, id: number): Promise<ConnectionSetup> {
  const row = await findConnection(ctx, id);
  const verifyToken = await openCredential(ctx, row, "verifyToken", row.verifyToken, "setup");
  const callbackUrl = `${config().publicUrl}/api/webhooks/whatsapp/${row.webhookId}`;
  return { ...toView(row, ctx.now()), callbackUrl, verifyToken };
}
