import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Executor } from "#lib/db/client.ts";

/** Whether an import is storing into a reading. Until the caller's transaction ends, none can begin to. */
export async function isReadingInUse(
  tx: Executor,
  { workspaceId, readingId }: { workspaceId: number; readingId: number },
): Promise<boolean> {
  const rows = await tx
    .select({ status: imports.status })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.readingId, readingId)))
    .for("update");
  return rows.some(({ status }) => status === "queued" || status === "running");
}
