import { and, eq, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

/** Ends an import that cannot succeed, with the reason a person will read. A conversation that shows an earlier reading keeps it. */
export async function failImport(
  ctx: Context,
  importId: number,
  failure: { code: string; message: string },
): Promise<void> {
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(imports)
      .set({ status: "failed", errorCode: failure.code, errorMessage: failure.message, finishedAt: ctx.now() })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId), eq(imports.status, "running")))
      .returning({ conversationId: imports.conversationId });
    if (!row) return;
    const { conversationId } = row;
    if (conversationId !== null)
      await tx
        .update(conversations)
        .set({ status: "failed" })
        .where(
          and(
            eq(conversations.workspaceId, workspaceId),
            eq(conversations.id, conversationId),
            isNull(conversations.readingId),
          ),
        );
    await recordAudit(ctx, tx, {
      action: "import.fail",
      object: { kind: "import", id: importId },
      details: { conversationId, code: failure.code },
    });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
    if (conversationId !== null) await publishEvent(tx, { kind: "conversation", workspaceId, conversationId });
  });
}
