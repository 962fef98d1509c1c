import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type ConversationEnd = {
  /** Rows of the reading, notices too. */
  messages: number;
  lastSeq: number;
  /** The last message of a person. */
  session: { sentAtMs: number; participantId: number } | null;
};

/** How a conversation ends; undefined when it does not show this reading, or not any more. */
export async function readEnd(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number; readingId: number },
): Promise<ConversationEnd | undefined> {
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  const { rows } = await executor.execute<ConversationEnd>(sql`
    select coalesce(counted.messages, 0)::float8 as messages, coalesce(counted.last, 0)::float8 as "lastSeq",
      (select jsonb_build_object('sentAtMs', extract(epoch from sent_at) * 1000, 'participantId', participant_id)
        from messages where ${ofReading} and participant_id is not null order by seq desc limit 1) as session
    from (select count(*) as messages, max(seq) as last from messages where ${ofReading}) as counted, conversations c
    where c.workspace_id = ${owner.workspaceId}::int8 and c.id = ${owner.conversationId}::int8
      and c.reading_id = ${owner.readingId}::int8 and c.trashed_at is null
      and c.status = ${conversationStatuses.indexOf("ready")}::int2`);
  return rows[0];
}
