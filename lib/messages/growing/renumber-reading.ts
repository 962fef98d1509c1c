import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { seqStep } from "../seq.ts";

const tables = ["messages", "message_entities", "media"];

/**
 * Gives all messages of a reading room again, in their order. Links to them change: only for when late messages have
 * filled a gap of a million places.
 */
export async function renumberReading(
  tx: Executor,
  owner: { workspaceId: number; conversationId: number; readingId: number },
): Promise<void> {
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  await tx.execute(sql`
    create temp table renumbered on commit drop as
    select seq as old, ${2 ** 52}::int8 + row_number() over (order by seq) * ${seqStep}::int8 as seq
    from messages where ${ofReading}`);
  for (const table of tables) {
    const name = sql.identifier(table);
    // Below zero first: a new place may be the old one of another row.
    await tx.execute(sql`update ${name} as t set seq = -r.seq from renumbered r where ${ofReading} and t.seq = r.old`);
    await tx.execute(sql`update ${name} set seq = -seq where ${ofReading} and seq < 0`);
  }
  await tx.execute(sql`
    update cloud_messages as t set seq = r.seq from renumbered r
    where t.workspace_id = ${owner.workspaceId}::int8 and t.conversation_id = ${owner.conversationId}::int8 and t.seq = r.old`);
  await tx.execute(sql`drop table renumbered`);
}
