import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

type SaidText = { seq: number; sender: string; text: string; attachment: string | null };

/** The next messages of people in a reading, in their order; names as the export writes them. */
export async function loadSaidTexts(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number; readingId: number },
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<SaidText[]> {
  const { rows } = await executor.execute<SaidText>(sql`
    select m.seq::float8 as seq, p.name as sender, m.text, m.attachment
    from messages m join participants p on p.workspace_id = m.workspace_id
      and p.conversation_id = ${owner.conversationId}::int8 and p.id = m.participant_id
    where m.workspace_id = ${owner.workspaceId}::int8 and m.reading_id = ${owner.readingId}::int8
      and m.seq > ${afterSeq}::int8
    order by m.seq limit ${limit}`);
  return rows;
}
