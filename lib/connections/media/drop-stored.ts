import type { StoredFile } from "#lib/media/store-file.ts";
import { discardObject } from "#lib/storage/discard-object.ts";

/** Removes a file from storage that no row names. */
export async function dropStored(workspaceId: number, { written, thumbnail }: StoredFile): Promise<void> {
  await discardObject(workspaceId, written.id);
  if (thumbnail) await discardObject(workspaceId, thumbnail.id);
}
