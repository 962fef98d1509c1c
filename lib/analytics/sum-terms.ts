import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import { wholeConversation } from "./rollup-deltas.ts";

/** Counts the terms of the whole conversation from those of its months and people; done again, it changes nothing. */
export async function sumTerms(
  tx: Executor,
  { workspaceId, readingId }: { workspaceId: number; readingId: number },
): Promise<void> {
  const { month, participantId } = wholeConversation;
  await tx.execute(sql`
    insert into conversation_terms (workspace_id, reading_id, kind, month, participant_id, term, count, messages)
    select workspace_id, reading_id, kind, ${month}::date, ${participantId}::int, term, sum(count), sum(messages)
    from conversation_terms
    where workspace_id = ${workspaceId}::int8 and reading_id = ${readingId}::int8 and month > ${month}::date
    group by workspace_id, reading_id, kind, term
    on conflict (workspace_id, reading_id, kind, month, participant_id, term)
    do update set count = excluded.count, messages = excluded.messages`);
}
