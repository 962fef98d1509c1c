import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { discardObjects } from "#lib/storage/discard-objects.ts";
import { deleteParts } from "./delete-parts.ts";
import { findImport } from "./find-import.ts";
import { findSavedImport } from "./find-saved-import.ts";
import { findUpload } from "./find-upload.ts";
import type { FileStarted } from "./import-started.ts";
import { readParts } from "./read-parts.ts";
import { startImport } from "./start-import.ts";
import type { Upload } from "./upload.ts";

const shared = globalThis as typeof globalThis & { parlanceImports?: Map<string, Promise<FileStarted>> };

/**
 * Makes an upload that has arrived whole an import, by the way of any file: its parts are read as one stream into one
 * object, then erased. Asked again, also while that goes on, it gives the same answer.
 * @throws AppError `not_found`; `incomplete_upload` while parts are missing; what `startImport` throws, the parts then stay
 */
export async function importUpload(
  ctx: Context,
  input: { uploadId: string; zone: string; intoConversationId?: number | undefined },
): Promise<FileStarted> {
  const upload = await findUpload(ctx, input.uploadId);
  if (upload.importId !== null) {
    // Who made the import may have been killed before its parts were gone.
    await eraseParts(ctx, upload.id);
    return answerAgain(ctx, upload, upload.importId);
  }
  if (upload.receivedBytes < upload.byteSize) {
    throw new AppError("incomplete_upload", `${upload.receivedBytes} of ${upload.byteSize} bytes arrived.`);
  }
  // A person whose line broke asks again while the first request still works: both wait for the one run.
  shared.parlanceImports ??= new Map();
  const running = shared.parlanceImports;
  const key = `${ctx.workspaceId}/${upload.id}`;
  const run = running.get(key) ?? assemble(ctx, upload, input).finally(() => running.delete(key));
  running.set(key, run);
  return run;
}

async function assemble(
  ctx: Context,
  { id, fileName, byteSize }: Upload,
  { zone, intoConversationId }: { zone: string; intoConversationId?: number | undefined },
): Promise<FileStarted> {
  const file = { fileName, zone, expectedBytes: byteSize, uploadId: id, intoConversationId };
  const started = await startImport(ctx, { ...file, stream: readParts(ctx, id) });
  await eraseParts(ctx, id);
  return started;
}

async function eraseParts(ctx: Context, uploadId: string): Promise<void> {
  const parts = await ctx.db.transaction((tx) => deleteParts(tx, ctx.workspaceId, uploadId));
  await discardObjects(ctx.workspaceId, parts);
}

async function answerAgain(ctx: Context, { isDuplicate }: Upload, importId: number): Promise<FileStarted> {
  const { conversationId, jobId, status } = (await findSavedImport(ctx, importId)) ?? (await findImport(ctx, importId));
  return { conversationId, importId, jobId, status, duplicate: isDuplicate };
}
