import { and, asc, eq } from "drizzle-orm";
import { uploadParts } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import { openObject } from "#lib/storage/open-object.ts";

/** The file that the parts of an upload are, one part open at a time. */
export async function* readParts(
  ctx: Pick<Context, "workspaceId" | "db">,
  uploadId: string,
): AsyncGenerator<Uint8Array> {
  const parts = await ctx.db
    .select({ objectId: uploadParts.objectId })
    .from(uploadParts)
    .where(and(eq(uploadParts.workspaceId, ctx.workspaceId), eq(uploadParts.uploadId, uploadId)))
    .orderBy(asc(uploadParts.start));
  for (const { objectId } of parts) yield* (await openObject(ctx, objectId)).read();
}
