import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type ImportRun = {
  importId: number;
  conversationId: number;
  readingId: number;
  /** Fences this run: rows are written only while no later run has begun. */
  attempt: number;
  objectId: string;
  /** Which chat of an archive is read; null for the likeliest. */
  chatName: string | null;
  /** The person's choice of date order; null = the file's own proof. */
  dateOrder: string | null;
  /** Reads a file anew that an earlier import has brought. */
  isReread: boolean;
  zone: string;
  /** The conversation that a person says this is a further export of. */
  intoConversationId: number | null;
  /** Where an earlier run stopped; null at the beginning. */
  checkpoint: unknown;
  progress: Record<string, number>;
};

/**
 * Takes an import up, for the first time or after a run that was killed. Waits for a transaction of an earlier run and
 * shuts out all later ones of it.
 * @returns `run` null when there is nothing to do: finished or cancelled
 * @throws AppError `not_found`
 */
export async function beginImport(
  ctx: Context,
  importId: number,
): Promise<{ conversationId: number; run: ImportRun | null }> {
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
      const [ended] = await tx
        .select({ conversationId: sql<number>`${imports.conversationId}`.mapWith(imports.conversationId) })
        .from(imports)
        .where(and(own, isNotNull(imports.conversationId)));
      if (!ended) throw new AppError("not_found", "There is no such import.");
      return { ...ended, run: null };
    }
    const { conversationId, readingId, objectId } = row;
    if (!objectId) throw new AppError("not_found", "The file of this import is no longer stored.");
    if (conversationId === null || readingId === null)
      throw new AppError("not_found", "There is no such conversation.");
    const ofReading = and(eq(readings.workspaceId, ctx.workspaceId), eq(readings.id, readingId));
    const [reading] = await tx.select({ zone: readings.zone }).from(readings).where(ofReading);
    // A run that goes on after another keeps the version of that one: rows of an older engine are among its rows.
    if (row.checkpoint === null)
      await tx
        .update(readings)
        .set({ engineVersion })
        .where(and(ofReading, isNull(readings.completedAt)));
    if (!reading) throw new AppError("not_found", "There is no such conversation.");
    await tx
      .update(conversations)
      .set({ status: "importing" })
      .where(
        and(
          eq(conversations.workspaceId, ctx.workspaceId),
          eq(conversations.id, conversationId),
          isNull(conversations.readingId),
        ),
      );
    await publishEvent(tx, { kind: "import", workspaceId: ctx.workspaceId, importId, conversationId });
    const { attempt, chatName, dateOrder, isReread, intoConversationId, checkpoint, progress } = row;
    const { zone } = reading;
    const place = { importId, conversationId, readingId, intoConversationId, zone };
    return {
      conversationId,
      run: { ...place, attempt, objectId, chatName, dateOrder, isReread, checkpoint, progress },
    };
  });
}
