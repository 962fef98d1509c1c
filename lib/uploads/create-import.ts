import { sql } from "drizzle-orm";
import type { ImportSource } from "#drizzle/schema/enumerations.ts";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import type { WrittenObject } from "#lib/storage/write-object.ts";
import { closeUpload } from "./close-upload.ts";
import type { ImportStarted } from "./import-started.ts";
import { insertConversation } from "./insert-conversation.ts";
import { useDuplicate } from "./use-duplicate.ts";

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
    const made =
      (await useDuplicate(ctx, tx, { sha256: written.sha256, chatName: null })) ?? (await insertImport(ctx, tx, file));
    if (file.uploadId) await closeUpload(ctx, tx, file.uploadId, made);
    return made;
  });
  // Not after an error: a commit whose answer was lost has kept the file. `sweepOrphans` knows.
  if (started.duplicate) await discardObject(ctx.workspaceId, written.id);
  return started;
}

async function insertImport(ctx: Context, tx: Transaction, file: ReceivedFile): Promise<ImportStarted> {
  const { written, fileName, title, zone, source, intoConversationId } = file;
  await tx.insert(objects).values(written);
  const { sha256, byteSize, id: objectId } = written;
  const about = { fileName, source, sha256, byteSize, objectId, intoConversationId };
  return insertConversation(ctx, tx, { title, zone, about });
}
