import { and, eq, inArray, sql } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { createReading } from "#lib/library/create-reading.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import type { DateOrder } from "#lib/parse/chat-profile.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { actorId } from "./actor-id.ts";
import { enqueueImport } from "./enqueue-import.ts";
import { findImport } from "./find-import.ts";
import type { ImportStarted } from "./import-started.ts";

/**
 * Reads the stored file of a finished import anew under another date order or time zone: a new import that fills a new
 * reading. What is not given stays as it was. The conversation shows the old one until the new one is complete.
 * @throws AppError `not_found`; `conflict` while the conversation is being read, when its file is gone, or when other
 *   files were merged into it, whose messages a reading of this file alone would lose
 */
export async function rereadImport(
  ctx: Context,
  input: { importId: number; dateOrder?: DateOrder | undefined; zone?: string | undefined },
): Promise<ImportStarted> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const old = await findImport(ctx, input.importId);
  const { conversationId, objectId, chatName, fileName, source, sha256, byteSize } = old;
  const zone = input.zone ?? old.zone;
  const dateOrder = input.dateOrder ?? old.dateOrder;
  const ofConversation = and(eq(imports.workspaceId, workspaceId), eq(imports.conversationId, conversationId));
  return ctx.db.transaction(async (tx) => {
    await getConversation(ctx, conversationId, { executor: tx });
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`reread/${workspaceId}/${conversationId}`}, 0))`,
    );
    const open = await tx.$count(imports, and(ofConversation, inArray(imports.status, ["queued", "running"])));
    if (open > 0) throw new AppError("conflict", "This conversation is being read. Wait until that has ended.");
    const merged = and(
      eq(merges.workspaceId, workspaceId),
      eq(merges.conversationId, conversationId),
      inArray(merges.state, ["merging", "merged", "undoing"]),
    );
    if ((await tx.$count(merges, merged)) > 0) {
      throw new AppError(
        "conflict",
        "This conversation was put together from several files. Undo the merging first; then each file can be read anew.",
      );
    }
    if (!objectId) throw new AppError("conflict", "The file of this import is no longer stored. Import it again.");
    const readingId = await createReading(ctx, tx, { conversationId, zone });
    const { importId, jobId } = await enqueueImport(ctx, tx, {
      conversationId,
      objectId,
      chatName,
      fileName,
      source,
      sha256,
      byteSize,
      readingId,
      dateOrder,
      isReread: true,
      createdBy: actorId(ctx),
      createdAt: ctx.now(),
    });
    const object = { kind: "import", id: importId };
    await recordAudit(ctx, tx, { action: "import.reread", object, details: { dateOrder, zone } });
    return { conversationId, importId, jobId, status: "queued", duplicate: false };
  });
}
