import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type Candidate = { conversationId: number; readingId: number; zone: string };

const mostCandidates = 3;
/** Hours that the clocks of two phones may differ. */
const slackHours = 26;
const unnamed = "Untitled chat";

/**
 * Conversations of the workspace that may be the chat of an export: the one a person named, else those whose times
 * overlap and that have its title or most of its people, the likeliest first. Only what is shown and not in the trash.
 * @param chat.senders null while they are not known: then times alone count
 * @param chat.firstAt `YYYY-MM-DDTHH:MM:SS` of the wall clock
 */
export async function findCandidates(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number; into: number | null },
  chat: { senders: string[] | null; firstAt: string | null; lastAt: string | null },
): Promise<Candidate[]> {
  const { workspaceId, conversationId, into } = owner;
  const ready = conversationStatuses.indexOf("ready");
  const isShown = sql`c.workspace_id = ${workspaceId}::int8 and c.id <> ${conversationId}::int8
    and c.reading_id is not null and c.trashed_at is null and c.status = ${ready}::int2`;
  const shown = sql`c.id::float8 as "conversationId", c.reading_id::float8 as "readingId", c.zone`;
  if (into !== null) {
    const { rows } = await executor.execute<Candidate>(
      sql`select ${shown} from conversations c where ${isShown} and c.id = ${into}::int8`,
    );
    return rows;
  }
  if (chat.firstAt === null || chat.lastAt === null) return [];
  const slack = sql`${slackHours} * interval '1 hour'`;
  const senders = chat.senders ?? [];
  const isLikely =
    chat.senders === null
      ? sql`true`
      : sql`shared >= 1 and (is_same_title or (shared >= 2 and shared * 2 > least(people, ${senders.length}::int8)))`;
  const { rows } = await executor.execute<Candidate>(sql`
    with own as (select title from conversations c where c.workspace_id = ${workspaceId}::int8 and c.id = ${conversationId}::int8),
    near as (
      select c.*, (select count(*) from participants p where p.workspace_id = c.workspace_id and p.conversation_id = c.id
          and p.name = any(${sql.param(senders)}::text[])) as shared,
        (select count(*) from participants p where p.workspace_id = c.workspace_id and p.conversation_id = c.id) as people,
        lower(c.title) = lower(own.title) and own.title <> ${unnamed} as is_same_title
      from conversations c, own
      where ${isShown} and not c.is_sample
        and c.first_at <= ${chat.lastAt}::timestamp + ${slack} and c.last_at >= ${chat.firstAt}::timestamp - ${slack}
    )
    select ${shown} from near c
    where ${isLikely}
    order by is_same_title desc, shared desc, message_count desc, id limit ${mostCandidates}`);
  return rows;
}
