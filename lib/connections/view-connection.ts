import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { type ConnectionView, toView } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";

/** `callbackUrl` is the address that a person enters at Meta. */
export type ConnectionPlace = ConnectionView & { callbackUrl: string };

/**
 * A connection with its address. No secret is opened for it, so a page may ask as often as it likes.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function viewConnection(ctx: Context, id: number): Promise<ConnectionPlace> {
  const row = await findConnection(ctx, id);
  return { ...toView(row, ctx.now()), callbackUrl: `${config().publicUrl}/api/webhooks/whatsapp/${row.webhookId}` };
}
