import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { discardObject } from "./discard-object.ts";
import { type NewObject, writeObject } from "./write-object.ts";

/**
 * Encrypts a stream into storage, with its row.
 * @throws AppError `too_large`, `incomplete_upload`, `storage_unavailable`; errors of the stream as they are
 */
export async function storeObject(
  ctx: Pick<Context, "workspaceId" | "db">,
  input: NewObject,
): Promise<{ id: string; byteSize: number; sha256: Buffer }> {
  const written = await writeObject(ctx.workspaceId, input);
  try {
    await ctx.db.insert(objects).values(written);
  } catch (error) {
    await discardObject(ctx.workspaceId, written.id);
    throw error;
  }
  return { id: written.id, byteSize: written.byteSize, sha256: written.sha256 };
}
