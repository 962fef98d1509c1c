import { and, eq } from "drizzle-orm";
import type { ImportStage } from "#drizzle/schema/enumerations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import type { ImportRun } from "./begin-import.ts";
import { ImportStopped } from "./import-stopped.ts";

/**
 * Writes how far an import has come and tells open pages. Give it the first place in a transaction that stores rows:
 * it locks the import, so that only the newest run can write.
 * @throws ImportStopped when the import was cancelled or a later run has begun
 */
export async function saveImportState(
  ctx: Pick<Context, "workspaceId">,
  executor: Executor,
  run: Pick<ImportRun, "importId" | "attempt"> & { conversationId: number | null },
  state: {
    stage?: ImportStage;
    progress?: Record<string, number>;
    checkpoint?: unknown;
    report?: Record<string, unknown>;
  },
): Promise<void> {
  const { importId, conversationId, attempt } = run;
  const [row] = await executor
    .update(imports)
    .set(state)
    .where(
      and(
        eq(imports.workspaceId, ctx.workspaceId),
        eq(imports.id, importId),
        eq(imports.status, "running"),
        eq(imports.attempt, attempt),
      ),
    )
    .returning({ id: imports.id });
  if (!row) throw new ImportStopped();
  await publishEvent(executor, { kind: "import", workspaceId: ctx.workspaceId, importId, conversationId });
}
