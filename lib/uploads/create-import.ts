import { sql } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import type { ImportSource } from "#drizzle/schema/enumerations.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { updateConversation } from "#lib/library/update-conversation.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import type { WrittenObject } from "#lib/storage/write-object.ts";
import { actorId } from "./actor-id.ts";
import { closeUpload } from "./close-upload.ts";
import { enqueueImport } from "./enqueue-import.ts";
import { findDuplicate } from "./find-duplicate.ts";
import type { ImportStarted } from "./import-started.ts";

export type ReceivedFile = {
  written: WrittenObject;
  fileName: string;
  title: string;
  /** IANA zone of the wall clock in the file. */
  zone: string;
  source: ImportSource;
  /** The upload that it came as, in parts. */
  uploadId?: string | undefined;
  /** The conversation that this is a further export of. */
  intoConversationId?: number | undefined;
};

/**
 * Makes a received file a conversation that is about to be read. However many uploads of the same bytes race, one
 * becomes a conversation; the others are answered with it, taken out of the trash if it lies there, and their file goes.
 */
export async function createImport(ctx: Context, file: ReceivedFile): Promise<ImportStarted> {
  const { written } = file;
  const started = await ctx.db.transaction(async (tx) => {
    const place = `import/${ctx.workspaceId}/${written.sha256.toString("hex")}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
    const made = (await useDuplicate(ctx, tx, written.sha256)) ?? (await insertImport(ctx, tx, file));
    if (file.uploadId) await closeUpload(ctx, tx, file.uploadId, made);
    return made;
  });
  // Not after an error: a commit whose answer was lost has kept the file. `sweepOrphans` knows.
  if (started.duplicate) await discardObject(ctx.workspaceId, written.id);
  return started;
}

async function useDuplicate(ctx: Context, tx: Transaction, sha256: Buffer): Promise<ImportStarted | undefined> {
  const found = await findDuplicate(ctx, tx, sha256);
  if (!found) return undefined;
  const { trashedAt, ...existing } = found;
  const restored = { id: found.conversationId, action: "conversation.restore", set: { trashedAt: null } };
  if (trashedAt) await updateConversation(ctx, tx, restored);
  const object = { kind: "import", id: found.importId };
  await recordAudit(ctx, tx, { action: "import.repeat", object, details: { conversationId: found.conversationId } });
  return { ...existing, duplicate: true };
}

async function insertImport(ctx: Context, tx: Transaction, file: ReceivedFile): Promise<ImportStarted> {
  const { workspaceId } = ctx;
  const { written, fileName, title, zone, source, intoConversationId } = file;
  const createdBy = actorId(ctx);
  const createdAt = ctx.now();
  const [conversation] = await tx
    .insert(conversations)
    .values({ workspaceId, title, zone, status: "queued", isSample: source === "sample", createdBy, createdAt })
    .returning({ id: conversations.id });
  if (!conversation) throw new Error("The conversation was not inserted.");
  const conversationId = conversation.id;
  const [reading] = await tx
    .insert(readings)
    .values({ workspaceId, conversationId, zone, createdAt })
    .returning({ id: readings.id });
  if (!reading) throw new Error("The reading was not inserted.");
  await tx.insert(objects).values(written);
  const { sha256, byteSize, id: objectId } = written;
  const about = { fileName, source, sha256, byteSize, objectId, createdBy, createdAt, intoConversationId };
  const { importId, jobId } = await enqueueImport(ctx, tx, { ...about, conversationId, readingId: reading.id });
  const object = { kind: "import", id: importId };
  await recordAudit(ctx, tx, { action: "import.create", object, details: { conversationId, byteSize } });
  return { conversationId, importId, jobId, status: "queued", duplicate: false };
}
