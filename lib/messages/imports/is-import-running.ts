import { eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import type { Executor } from "#lib/db/client.ts";

/** Whether any import of the instance is under way. */
export async function isImportRunning(executor: Executor): Promise<boolean> {
  const rows = await executor.select({ id: imports.id }).from(imports).where(eq(imports.status, "running")).limit(1);
  return rows.length > 0;
}
