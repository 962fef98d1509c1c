import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { touchConversation } from "#lib/library/touch-conversation.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { priorities } from "#lib/queue/queues.ts";

export type NewImport = Omit<typeof imports.$inferInsert, "workspaceId" | "id" | "status" | "stage" | "jobId">;

/** Writes the row of an import and its job. What a person waits for at a screen goes before what programs bring. */
export async function enqueueImport(
  ctx: Context,
  tx: Transaction,
  values: NewImport,
): Promise<{ importId: number; jobId: string }> {
  const { workspaceId } = ctx;
  const [row] = await tx
    .insert(imports)
    .values({ ...values, workspaceId, status: "queued", stage: "waiting" })
    .returning({ id: imports.id });
  if (!row) throw new Error("The import was not inserted.");
  const { conversationId = null } = values;
  const jobId = await enqueueImportJob(ctx, tx, { id: row.id, conversationId });
  return { importId: row.id, jobId };
}

/** The job of an import whose row stands already. */
export async function enqueueImportJob(
  ctx: Context,
  tx: Transaction,
  { id: importId, conversationId }: { id: number; conversationId: number | null },
): Promise<string> {
  const { workspaceId } = ctx;
  const priority = ctx.actor.kind === "user" ? priorities.waitedFor : priorities.low;
  const jobId = await enqueue(tx, "import.run", { workspaceId, importId }, { priority });
  await tx
    .update(imports)
    .set({ jobId })
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId)));
  await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
  if (conversationId !== null) await touchConversation(ctx, tx, conversationId);
  return jobId;
}
