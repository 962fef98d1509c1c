import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Transaction } from "#lib/db/client.ts";
import { isReadingInUse } from "../imports/is-reading-in-use.ts";
import { lockConversation } from "../merging/lock-conversation.ts";
import type { RefinementRun } from "./begin-refinement.ts";

const ready = conversationStatuses.indexOf("ready");

/**
 * Gives a transaction the conversation alone, if it still shows the rows that are being refined.
 * @returns the conversation's version; null when it is gone, in the trash, shows other rows or takes a file in
 */
export async function holdRefinement(tx: Transaction, run: RefinementRun): Promise<number | null> {
  await lockConversation(tx, run);
  const { rows } = await tx.execute<{ version: number }>(sql`
    select version::float8 as version from conversations
    where workspace_id = ${run.workspaceId}::int8 and id = ${run.conversationId}::int8
      and reading_id = ${run.readingId}::int8 and status = ${ready}::int2 and trashed_at is null for share`);
  if (!rows[0] || (await isReadingInUse(tx, run))) return null;
  return rows[0].version;
}
