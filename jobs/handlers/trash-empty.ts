import type { Handler } from "#jobs/handler.ts";
import { purgePayloads } from "#lib/connections/purge-payloads.ts";
import { deleteReading } from "#lib/library/delete-reading.ts";
import { deleteUnnamedObjects } from "#lib/library/delete-unnamed-objects.ts";
import { eraseConversation } from "#lib/library/erase-conversation.ts";
import { listExpiredTrash } from "#lib/library/list-expired-trash.ts";
import { listUnusedReadings } from "#lib/library/list-unused-readings.ts";
import { sweepOrphans } from "#lib/storage/sweep-orphans.ts";
import { deleteExpiredUploads } from "#lib/uploads/delete-expired-uploads.ts";

/** Once a day: erases what has been in the trash for 30 days, readings that nothing shows, webhooks that were read long ago, uploads that nobody went on with and files that nothing names. */
export const emptyTrash: Handler<"trash.empty"> = async (ctx, _payload, { signal }) => {
  for (const { workspaceId, id } of await listExpiredTrash(ctx)) {
    signal.throwIfAborted();
    await eraseConversation({ ...ctx, workspaceId }, id);
  }
  for (const { workspaceId, id } of await listUnusedReadings(ctx)) {
    await deleteReading({ ...ctx, workspaceId }, id, signal);
  }
  await purgePayloads(ctx, signal);
  await deleteExpiredUploads(ctx);
  await deleteUnnamedObjects(ctx);
  await sweepOrphans(ctx.db, ctx.now());
};
