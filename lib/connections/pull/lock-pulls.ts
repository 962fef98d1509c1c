import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/db/client.ts";

/** Until its end, this transaction alone begins or continues pulls of a connection: of two at once, one is told so. */
export async function lockPulls(
  tx: Transaction,
  { workspaceId, connectionId }: { workspaceId: number; connectionId: number },
): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pull/${workspaceId}/${connectionId}`}, 0))`);
}
