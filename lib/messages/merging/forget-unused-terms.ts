import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/** Removes terms that no message holds any more, so that no suggestion tells what is gone. */
export async function forgetUnusedTerms(tx: Executor, workspaceId: number): Promise<void> {
  await tx.execute(sql`delete from vocabulary where workspace_id = ${workspaceId}::int8 and messages <= 0`);
}
