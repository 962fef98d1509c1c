import { and, eq } from "drizzle-orm";
import { exports } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

/** Ends an export that is under way and cannot succeed, with the reason a person will read. */
export async function failExport(
  ctx: Context,
  exportId: number,
  failure: { code: string; message: string },
): Promise<void> {
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(exports)
      .set({ status: "failed", errorCode: failure.code, errorMessage: failure.message, finishedAt: ctx.now() })
      .where(and(eq(exports.workspaceId, workspaceId), eq(exports.id, exportId), eq(exports.status, "running")))
      .returning({ conversationId: exports.conversationId });
    if (row) await publishEvent(tx, { kind: "export", workspaceId, exportId, conversationId: row.conversationId });
  });
}
