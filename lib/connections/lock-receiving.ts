import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/db/client.ts";

/** Until its end, this transaction alone turns webhooks of the workspace into messages. */
export async function lockReceiving(tx: Transaction, workspaceId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`receive/${workspaceId}`}, 0))`);
}
