import { and, eq, inArray } from "drizzle-orm";
import { objects } from "#drizzle/schema/objects.ts";
import { uploadParts } from "#drizzle/schema/uploads.ts";
import type { Transaction } from "#lib/db/client.ts";

/**
 * Erases the parts of an upload and their keys. Their files are then the caller's to discard, after the commit; what a
 * process leaves that is killed before, nothing can open and `sweepOrphans` removes.
 * @returns the ids of their objects
 */
export async function deleteParts(tx: Transaction, workspaceId: number, uploadId: string): Promise<string[]> {
  const parts = await tx
    .delete(uploadParts)
    .where(and(eq(uploadParts.workspaceId, workspaceId), eq(uploadParts.uploadId, uploadId)))
    .returning({ objectId: uploadParts.objectId });
  const ids = parts.map(({ objectId }) => objectId);
  await tx.delete(objects).where(and(eq(objects.workspaceId, workspaceId), inArray(objects.id, ids)));
  return ids;
}
