import { and, eq, type SQL } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { discardObjects } from "#lib/storage/discard-objects.ts";
import { deleteParts } from "./delete-parts.ts";

/**
 * Removes an upload with all that has arrived of it, if `which` still holds when its row is locked.
 * @returns whether it did
 */
export async function eraseUpload(
  { workspaceId, db }: Pick<Context, "workspaceId" | "db">,
  id: string,
  which: SQL,
): Promise<boolean> {
  const own = and(eq(uploads.workspaceId, workspaceId), eq(uploads.id, id), which);
  const gone = await db.transaction(async (tx) => {
    const [row] = await tx.delete(uploads).where(own).returning({ id: uploads.id });
    return row ? deleteParts(tx, workspaceId, id) : null;
  });
  if (gone) await discardObjects(workspaceId, gone);
  return gone !== null;
}
