import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import { uploads } from "#drizzle/schema/uploads.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { actorId } from "./actor-id.ts";
import type { Upload } from "./upload.ts";

/** The person's own uploads that have not expired, the newest first. */
export function selectUploads(
  ctx: Pick<Context, "actor" | "workspaceId" | "db" | "now">,
  which?: SQL,
  executor: Executor = ctx.db,
): Promise<Upload[]> {
  const { id, fileName, fileModifiedAt, byteSize, partBytes, importId, isDuplicate, expiresAt } = uploads;
  // Parts are stored in order only, so their sum is where the next one begins.
  const receivedBytes = sql<number>`(
    select coalesce(sum(p.byte_size), 0) from upload_parts p
    where p.workspace_id = uploads.workspace_id and p.upload_id = uploads.id)`;
  return executor
    .select({
      id,
      fileName,
      fileModifiedAt,
      byteSize,
      partBytes,
      receivedBytes: receivedBytes.mapWith(Number),
      importId,
      isDuplicate,
      expiresAt,
    })
    .from(uploads)
    .where(
      and(
        eq(uploads.workspaceId, ctx.workspaceId),
        eq(uploads.createdBy, actorId(ctx)),
        gt(uploads.expiresAt, ctx.now()),
        which,
      ),
    )
    .orderBy(desc(uploads.createdAt));
}
