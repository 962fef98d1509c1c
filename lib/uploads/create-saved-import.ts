import { and, eq, inArray, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { importConversations, imports } from "#drizzle/schema/imports.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import type { WrittenObject } from "#lib/storage/write-object.ts";
import { actorId } from "./actor-id.ts";
import { closeUpload } from "./close-upload.ts";
import { enqueueImport } from "./enqueue-import.ts";
import type { FileStarted } from "./import-started.ts";

/**
 * Makes a received file of saved webhooks an import that is about to be read. The same bytes again are answered with the
 * import that has them, unless a conversation that they filled is gone by now: then they are read again, and fill it.
 */
export async function createSavedImport(
  ctx: Context,
  file: { written: WrittenObject; fileName: string; zone: string; uploadId?: string | undefined },
): Promise<FileStarted> {
  const { workspaceId } = ctx;
  const { written, fileName, zone, uploadId } = file;
  const { sha256, byteSize, id: objectId } = written;
  const started = await ctx.db.transaction(async (tx) => {
    const place = `import/${workspaceId}/${sha256.toString("hex")}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
    const made = (await findSame(ctx, tx, sha256)) ?? (await insert(tx));
    if (uploadId) await closeUpload(ctx, tx, uploadId, made);
    return made;
  });
  if (started.duplicate) await discardObject(workspaceId, written.id);
  return started;

  async function insert(tx: Transaction): Promise<FileStarted> {
    await tx.insert(objects).values(written);
    const by = { createdBy: actorId(ctx), createdAt: ctx.now() };
    const about = { source: "payloads", fileName, zone, sha256, byteSize, objectId } as const;
    const { importId, jobId } = await enqueueImport(ctx, tx, { ...about, ...by });
    await recordAudit(ctx, tx, {
      action: "import.create",
      object: { kind: "import", id: importId },
      details: { byteSize, source: "payloads" },
    });
    return { conversationId: null, importId, jobId, status: "queued", duplicate: false };
  }
}

async function findSame(ctx: Context, tx: Transaction, sha256: Buffer): Promise<FileStarted | undefined> {
  const { workspaceId } = ctx;
  const there = tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.id, importConversations.conversationId),
        ne(conversations.status, "deleting"),
      ),
    );
  const gone = tx
    .select({ id: importConversations.conversationId })
    .from(importConversations)
    .where(
      and(
        eq(importConversations.workspaceId, workspaceId),
        eq(importConversations.importId, imports.id),
        notExists(there),
      ),
    );
  const [row] = await tx
    .select({ importId: imports.id, jobId: imports.jobId, status: imports.status })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, workspaceId),
        eq(imports.sha256, sha256),
        isNull(imports.conversationId),
        or(inArray(imports.status, ["queued", "running"]), and(eq(imports.status, "ready"), notExists(gone))),
      ),
    )
    .limit(1);
  if (!row) return undefined;
  await recordAudit(ctx, tx, { action: "import.repeat", object: { kind: "import", id: row.importId } });
  return { ...row, conversationId: null, duplicate: true };
}
