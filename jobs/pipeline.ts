import type { Executor } from "#lib/db/client.ts";
import { exportLetter } from "#lib/exports/export-letter.ts";
import { createLink } from "#lib/exports/links/create-link.ts";
import type { FinishedExport } from "#lib/exports/run-export.ts";
import { enqueueMail } from "#lib/mail/enqueue-mail.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { enqueueMany } from "#lib/queue/enqueue-many.ts";

const growthPauseMs = 60_000;
const growthPauseOfEachMs = 3_000;
const mostGrowthPauseMs = 600_000;

/** What follows what. Handlers call it with the transaction of their last change, so no step is lost or done twice. */
export const pipeline = {
  afterImport(executor: Executor, done: { workspaceId: number; conversationId: number }): Promise<string> {
    return enqueue(executor, "analytics.refresh", done, {
      singletonKey: `${done.workspaceId}:${done.conversationId}`,
    });
  },

  /**
   * Conversations that grow message by message are computed once for all that comes within a minute, and less often where
   * many grow at once: what is counted is right all the while, and what is computed must not hold up what comes.
   */
  async afterGrowth(executor: Executor, workspaceId: number, conversationIds: readonly number[], now: Date) {
    const pauseMs = Math.min(growthPauseMs + conversationIds.length * growthPauseOfEachMs, mostGrowthPauseMs);
    const startAfter = new Date(now.getTime() + pauseMs);
    const jobs = conversationIds.map((conversationId) => ({
      payload: { workspaceId, conversationId },
      singletonKey: `${workspaceId}:${conversationId}`,
      startAfter,
    }));
    await enqueueMany(executor, "analytics.refresh", jobs);
  },

  /** Conversations of connections that have grown enough to be told from others are laid beside the exports that are here. */
  async afterFirstGrowth(executor: Executor, workspaceId: number, importIds: readonly number[], now: Date) {
    const jobs = importIds.map((importId) => ({
      payload: { workspaceId, importId },
      singletonKey: `${workspaceId}:${importId}`,
      startAfter: new Date(now.getTime() + growthPauseMs),
    }));
    await enqueueMany(executor, "import.offer", jobs);
  },

  async afterExport(executor: Executor, done: FinishedExport, now: Date): Promise<void> {
    if (!done.mailTo) return;
    const { workspaceId, exportId, createdBy } = done;
    const { token } = await createLink(executor, { workspaceId, exportId, createdBy, now });
    await enqueueMail(executor, { to: done.mailTo, letter: exportLetter(token), workspaceId, exportId });
  },
};
