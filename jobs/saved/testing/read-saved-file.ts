import { runImportJob } from "#jobs/import/testing/import-file.ts";
import type { Context } from "#lib/context/context.ts";
import { getSavedImport, type SavedImport } from "#lib/uploads/get-saved-import.ts";
import { startImport } from "#lib/uploads/start-import.ts";

/** Takes in a file of saved webhooks as an upload does. */
export async function uploadSaved(ctx: Context, fileName: string, bytes: Uint8Array | string): Promise<number> {
  async function* pieces() {
    yield Buffer.from(bytes);
  }
  const { importId, conversationId } = await startImport(ctx, { stream: pieces(), fileName, zone: "Europe/Madrid" });
  if (conversationId !== null) throw new Error("The file was taken for an exported chat.");
  return importId;
}

/** Takes in a file of saved webhooks and reads it to the end. */
export async function readSavedFile(ctx: Context, fileName: string, bytes: Uint8Array | string): Promise<SavedImport> {
  const importId = await uploadSaved(ctx, fileName, bytes);
  await runImportJob(ctx, importId);
  const found = await getSavedImport(ctx, importId);
  if (!found) throw new Error("The import is not there.");
  return found;
}
