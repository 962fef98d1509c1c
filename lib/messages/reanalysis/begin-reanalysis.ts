import { and, eq, isNull, sql } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import { reanalyses } from "#drizzle/schema/reanalyses.ts";
import type { Context } from "#lib/context/context.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";
import { describePeople } from "./describe-people.ts";

export type ReanalysisRun = typeof reanalyses.$inferSelect & { zone: string };

/**
 * Takes up the analysing anew of a conversation, for the first time or after a run that was killed, and shuts out all
 * earlier runs. What an earlier one has done counts only for the same rows and the same engine.
 * @returns `run` null when there is nothing to do; `abandoned` a reading that nobody will finish
 */
export async function beginReanalysis(
  ctx: Context,
  conversationId: number,
): Promise<{ run: ReanalysisRun | null; abandoned: number | null }> {
  const { workspaceId } = ctx;
  const own = and(eq(reanalyses.workspaceId, workspaceId), eq(reanalyses.conversationId, conversationId));
  return ctx.db.transaction(async (tx) => {
    const [shown] = await tx
      .select({ readingId: readings.id, zone: readings.zone, engineVersion: readings.engineVersion })
      .from(conversations)
      .innerJoin(
        readings,
        and(eq(readings.workspaceId, conversations.workspaceId), eq(readings.id, conversations.readingId)),
      )
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          eq(conversations.id, conversationId),
          eq(conversations.status, "ready"),
          isNull(conversations.trashedAt),
        ),
      )
      .for("share", { of: conversations });
    // One in the trash keeps what has been done: it may come back.
    if (!shown) return { run: null, abandoned: null };
    const [begun] = await tx.select().from(reanalyses).where(own).for("update");
    const isDone = shown.engineVersion === engineVersion;
    const goesOn =
      !isDone && begun?.sourceReadingId === shown.readingId && begun.engineVersion === engineVersion ? begun : null;
    const abandoned = goesOn ? null : (begun?.readingId ?? null);
    if (begun && !goesOn) await tx.delete(reanalyses).where(own);
    if (isDone) return { run: null, abandoned };
    const people = await describePeople(tx, { workspaceId, conversationId });
    const [row] = await tx
      .insert(reanalyses)
      .values({
        workspaceId,
        conversationId,
        engineVersion,
        sourceReadingId: shown.readingId,
        people,
        attempt: 1,
        startedAt: ctx.now(),
      })
      .onConflictDoUpdate({
        target: [reanalyses.workspaceId, reanalyses.conversationId],
        set: { attempt: sql`${reanalyses.attempt} + 1`, failedAt: null },
      })
      .returning();
    return { run: row ? { ...row, zone: shown.zone } : null, abandoned };
  });
}
