import { and, eq, inArray, sql } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type ImportRun = {
  importId: number;
  conversationId: number;
  readingId: number;
  /** Fences this run: rows are written only while no later run has begun. */
  attempt: number;
  objectId: string;
  fileName: string;
  byteSize: number;
  /** The person's choice of date order; null = the file's own proof. */
  dateOrder: string | null;
  zone: string;
  /** Where an earlier run stopped; null at the beginning. */
  checkpoint: unknown;
  progress: Record<string, number>;
};

/**
 * Takes an import up, for the first time or after a run that was killed. Waits for a transaction of an earlier run and
 * shuts out all later ones of it.
 * @returns null when there is nothing to do: finished or cancelled
 * @throws AppError `not_found`
 */
export async function beginImport(ctx: Context, importId: number): Promise<ImportRun | null> {
  const own = and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, importId));
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(imports)
      .set({
        status: "running",
        attempt: sql`${imports.attempt} + 1`,
        startedAt: sql`coalesce(${imports.startedAt}, ${ctx.now().toISOString()}::timestamptz)`,
        errorCode: null,
        errorMessage: null,
      })
      .where(and(own, inArray(imports.status, ["queued", "running", "failed"])))
      .returning();
    if (!row) {
      const [other] = await tx.select({ id: imports.id }).from(imports).where(own);
      if (!other) throw new AppError("not_found", "There is no such import.");
      return null;
    }
    const { conversationId, objectId } = row;
    if (!objectId) throw new AppError("not_found", "The file of this import is no longer stored.");
    const [conversation] = await tx
      .update(conversations)
      .set({ status: sql`case when ${conversations.readingId} is null then 1 else ${conversations.status} end` })
      .where(and(eq(conversations.workspaceId, ctx.workspaceId), eq(conversations.id, conversationId)))
      .returning({ zone: conversations.zone });
    if (!conversation) throw new AppError("not_found", "There is no such conversation.");
    await publishEvent(tx, { kind: "import", workspaceId: ctx.workspaceId, importId, conversationId });
    const { readingId, attempt, fileName, byteSize, dateOrder, checkpoint, progress } = row;
    const { zone } = conversation;
    return {
      importId,
      conversationId,
      readingId,
      attempt,
      objectId,
      fileName,
      byteSize,
      dateOrder,
      zone,
      checkpoint,
      progress,
    };
  });
}
