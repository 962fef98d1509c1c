import type { Context } from "#lib/context/context.ts";
import { config } from "#lib/runtime/config.ts";
import { type ConnectionView, toView } from "./connection-view.ts";
import { findConnection } from "./find-connection.ts";
import { countMedia, type MediaCounts } from "./media/count-media.ts";
import { listSilences } from "./silence/list-silences.ts";

/** `callbackUrl` is the address that a person enters at Meta. */
export type ConnectionPlace = ConnectionView & { callbackUrl: string; media: MediaCounts };

/**
 * A connection with its address. No secret is opened for it, so a page may ask as often as it likes.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function viewConnection(ctx: Context, id: number): Promise<ConnectionPlace> {
  const row = await findConnection(ctx, id);
  const silence = (await listSilences(ctx, [row])).get(id) ?? null;
  const callbackUrl = `${config().publicUrl}/api/webhooks/whatsapp/${row.webhookId}`;
  return { ...toView(row, ctx.now(), silence), callbackUrl, media: await countMedia(ctx, id) };
}
