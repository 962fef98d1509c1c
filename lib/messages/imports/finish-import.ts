import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import type { ImportRun } from "./begin-import.ts";
import { saveImportState } from "./save-import-state.ts";

/**
 * Ends an import that went well. Give it the transaction that makes the reading the one shown.
 * @throws ImportStopped when the import was cancelled or a later run has begun
 */
export async function finishImport(
  ctx: Context,
  tx: Transaction,
  run: ImportRun,
  result: { progress: Record<string, number>; report: Record<string, unknown> },
): Promise<void> {
  const { importId, conversationId } = run;
  await saveImportState(ctx, tx, run, { stage: "done", ...result, checkpoint: null });
  await tx
    .update(imports)
    .set({ status: "ready", finishedAt: ctx.now() })
    .where(and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, importId)));
  await recordAudit(ctx, tx, {
    action: "import.finish",
    object: { kind: "import", id: importId },
    details: { conversationId, ...result.progress },
  });
}
