import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

/**
 * The stored media file of a workspace with the given bytes; null when there is none. Until the transaction ends
 * nobody deletes it: `deleteUnsharedObject` waits, and then sees the row that the transaction gave it.
 */
export async function findSameBytes(tx: Executor, workspaceId: number, sha256: Buffer): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from objects where workspace_id = ${workspaceId}::int8 and sha256 = ${sha256} and purpose = 'media'
    order by created_at, id limit 1 for key share`);
  return rows[0]?.id ?? null;
}
