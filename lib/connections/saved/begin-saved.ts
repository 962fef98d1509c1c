import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";

export type SavedRun = {
  importId: number;
  conversationId: null;
  /** Fences this run: rows are written only while no later run has begun. */
  attempt: number;
  objectId: string;
  /** IANA zone for conversations of numbers that are met for the first time. */
  zone: string;
  createdBy: string;
  /** Saved values that an earlier run has dealt with. */
  done: number;
  progress: Record<string, number>;
};

/**
 * Takes up the reading of a file of saved webhooks, for the first time or after a run that was killed.
 * @returns null when the import is not one of saved webhooks; `run` null when there is nothing to do
 * @throws AppError `not_found` when its file is gone
 */
export async function beginSaved(ctx: Context, importId: number): Promise<{ run: SavedRun | null } | null> {
  const { workspaceId } = ctx;
  const own = and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId), isNull(imports.conversationId));
  return ctx.db.transaction(async (tx) => {
    const [found] = await tx.select({ id: imports.id }).from(imports).where(own);
    if (!found) return null;
    const [row] = await tx
      .update(imports)
      .set({
        status: "running",
        stage: "storing",
        attempt: sql`${imports.attempt} + 1`,
        startedAt: sql`coalesce(${imports.startedAt}, ${ctx.now().toISOString()}::timestamptz)`,
        errorCode: null,
        errorMessage: null,
      })
      .where(and(own, inArray(imports.status, ["queued", "running", "failed"])))
      .returning();
    if (!row) return { run: null };
    const { attempt, objectId, zone, createdBy, progress, checkpoint } = row;
    if (!objectId) throw new AppError("not_found", "The file of this import is no longer stored.");
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId: null });
    const done = typeof checkpoint === "number" ? checkpoint : 0;
    const place = { importId, conversationId: null, attempt, objectId };
    return { run: { ...place, zone: zone ?? "UTC", createdBy, done, progress } };
  });
}
