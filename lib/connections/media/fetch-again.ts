import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { mediaLife } from "#lib/conversations/media-life.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findActive } from "../find-active.ts";
import { countMedia } from "./count-media.ts";
import { reopenMedia } from "./reopen-media.ts";

/** Of one order: what is left can be ordered again. */
const mostFiles = 500;

/**
 * Lets the files that could not be fetched be asked for again, as far as Meta still knows their ids.
 * @returns `again` how many wait now; `gone` how many are older than the seven days for which Meta keeps a file
 * @throws AppError `forbidden` below owner, `not_found`; `conflict` when it is disconnected or has no access token, or
 *   no file can be fetched any more
 */
export async function fetchAgain(ctx: Context, connectionId: number): Promise<{ again: number; gone: number }> {
  const { workspaceId } = ctx;
  const { accessToken } = await findActive(ctx, connectionId);
  if (!accessToken) throw new AppError("conflict", "Files can only be fetched with an access token. Enter one first.");
  const rows = await ctx.db
    .select()
    .from(cloudMedia)
    .where(
      and(
        eq(cloudMedia.workspaceId, workspaceId),
        eq(cloudMedia.connectionId, connectionId),
        inArray(cloudMedia.state, ["failed", "expired"]),
        gte(cloudMedia.givenAt, new Date(ctx.now().getTime() - mediaLife)),
      ),
    )
    .orderBy(asc(cloudMedia.givenAt), asc(cloudMedia.messageId))
    .limit(mostFiles);
  const counts = await countMedia(ctx, connectionId);
  const missing = counts.failed + counts.expired;
  if (missing === 0) throw new AppError("conflict", "No file is missing.");
  if (rows.length === 0)
    throw new AppError("conflict", "WhatsApp keeps a file for seven days. All of these are older and gone there.");
  for (const row of rows) await reopenMedia(ctx, row);
  const object = { kind: "connection", id: connectionId };
  await ctx.db.transaction(async (tx) => {
    await recordAudit(ctx, tx, { action: "connection.fetch_again", object, details: { files: rows.length } });
    await enqueue(tx, "connection.media", { workspaceId, connectionId });
  });
  return { again: rows.length, gone: missing - rows.length };
}
