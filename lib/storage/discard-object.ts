import { objectKey } from "./object-key.ts";
import { storage } from "./storage.ts";

/** Removes the file of an object that has no row. */
export async function discardObject(workspaceId: number, id: string): Promise<void> {
  await storage().delete(objectKey(workspaceId, id));
}
