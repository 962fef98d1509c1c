import { and, eq, sql } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findImport } from "./find-import.ts";

/**
 * Says that the assumed order of the dates is right: it is a person's choice from now on. Nothing is read anew.
 * @throws AppError `not_found`; `conflict` while the file is being read
 */
export async function confirmDateOrder(ctx: Context, importId: number): Promise<void> {
  requireRole(ctx, "editor");
  const { workspaceId } = ctx;
  const { conversationId, status, report } = await findImport(ctx, importId);
  const dateOrder = status === "ready" ? report?.dateOrder : undefined;
  if (typeof dateOrder !== "string") throw new AppError("conflict", "The file has to be read first.");
  const chosen = JSON.stringify({ isOrderChosen: true });
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ dateOrder, report: sql`${imports.report} || ${chosen}::jsonb` })
      .where(and(eq(imports.workspaceId, workspaceId), eq(imports.id, importId)));
    const object = { kind: "import", id: importId };
    await recordAudit(ctx, tx, { action: "import.confirmOrder", object, details: { dateOrder } });
    await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId });
  });
}
