import type { Executor } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/** What follows what. Handlers call it with the transaction of their last change, so no step is lost or done twice. */
export const pipeline = {
  afterImport(executor: Executor, done: { workspaceId: number; conversationId: number }): Promise<string> {
    return enqueue(executor, "analytics.refresh", done, {
      singletonKey: `${done.workspaceId}:${done.conversationId}`,
    });
  },

  afterExport(executor: Executor, done: { mailId: number }): Promise<string> {
    return enqueue(executor, "mail.send", done);
  },
};
