import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { extendMarks } from "../merging/extend-marks.ts";
import { saveMarks } from "../merging/save-marks.ts";

/**
 * Keeps the ranks of growing readings findable. What comes behind the end is marked; after late messages all ranks are
 * noted anew.
 */
export async function markAgain(
  tx: Executor,
  workspaceId: number,
  readings: readonly { readingId: number; isLate: boolean; isFirst: boolean }[],
): Promise<void> {
  const anew = readings.filter(({ isLate, isFirst }) => isLate || isFirst).map(({ readingId }) => readingId);
  const others = readings.map(({ readingId }) => readingId).filter((readingId) => !anew.includes(readingId));
  if (others.length > 0) await extendMarks(tx, workspaceId, others);
  for (const readingId of anew) {
    await tx.execute(sql`
      delete from message_marks where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8`);
    await saveMarks(tx, { workspaceId, readingId });
  }
}
