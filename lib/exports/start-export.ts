import { and, eq } from "drizzle-orm";
import { users } from "#drizzle/schema/auth.ts";
import { exports } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { ExportOptions } from "./export-options.ts";

/**
 * Orders an export; the mail with its link goes to the person who asks.
 * @throws AppError `not_found`, `forbidden`, `conflict` while the conversation is still being read
 */
export async function startExport(
  ctx: Context,
  input: { conversationId: number; options: ExportOptions },
): Promise<{ exportId: number; jobId: string }> {
  requireRole(ctx, "editor");
  const conversation = await getConversation(ctx, input.conversationId);
  if (conversation.readingId === null) {
    throw new AppError("conflict", "The conversation is still being read. Export it when that is done.");
  }
  const recipient = await findRecipient(ctx);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(exports)
      .values({
        workspaceId: ctx.workspaceId,
        conversationId: conversation.id,
        format: input.options.format,
        options: input.options,
        status: "queued",
        requestedBy: recipient.id,
        mailTo: recipient.email,
      })
      .returning({ id: exports.id });
    if (!row) throw new Error("The export was not inserted.");
    const jobId = await enqueue(tx, "export.run", { workspaceId: ctx.workspaceId, exportId: row.id });
    await tx
      .update(exports)
      .set({ jobId })
      .where(and(eq(exports.workspaceId, ctx.workspaceId), eq(exports.id, row.id)));
    await recordAudit(ctx, tx, {
      action: "export.start",
      object: { kind: "conversation", id: conversation.id },
      details: { exportId: row.id, format: input.options.format },
    });
    await publishEvent(tx, {
      kind: "export",
      workspaceId: ctx.workspaceId,
      exportId: row.id,
      conversationId: conversation.id,
    });
    return { exportId: row.id, jobId };
  });
}

async function findRecipient(ctx: Context): Promise<{ id: string; email: string | null }> {
  if (ctx.actor.kind === "user") return ctx.actor;
  if (ctx.actor.kind === "job") return { id: ctx.actor.id, email: null };
  const [user] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, ctx.actor.userId));
  return { id: ctx.actor.userId, email: user?.email ?? null };
}
