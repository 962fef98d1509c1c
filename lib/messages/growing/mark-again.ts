import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { extendMarks } from "../merging/extend-marks.ts";
import { saveMarks } from "../merging/save-marks.ts";

/**
 * Keeps the ranks of a growing reading findable. What comes behind the end is marked; after late messages all ranks
 * are noted anew.
 */
export async function markAgain(
  tx: Executor,
  owner: { workspaceId: number; readingId: number },
  { isLate, isFirst }: { isLate: boolean; isFirst: boolean },
): Promise<void> {
  if (!isLate && !isFirst) return extendMarks(tx, owner);
  await tx.execute(sql`
    delete from message_marks where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`);
  await saveMarks(tx, owner);
}
