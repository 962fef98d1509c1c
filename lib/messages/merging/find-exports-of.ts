import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { Candidate } from "./find-candidates.ts";

const mostExports = 2;
const samples = 100;
/** "ok" is said in every chat. */
const leastChars = 6;
const leastHits = 2;
/** Hours that the clocks of two phones may differ. */
const slackHours = 26;
/** Seconds: time zones differ by whole quarters of an hour. */
const zoneStep = 900;
const toleranceSeconds = 120;

/**
 * Conversations without a connection that hold some of what a live one says at the same times, whatever the people are
 * called in either: those with most of it first. A hundred texts of the live one are looked for. What an export says lies
 * where its zone was taken to be, so that all of its times may be off by one whole number of quarters of an hour.
 */
export async function findExportsOf(
  executor: Executor,
  live: { workspaceId: number; conversationId: number; readingId: number },
): Promise<Candidate[]> {
  const { workspaceId, conversationId, readingId } = live;
  const slack = sql`${slackHours} * interval '1 hour'`;
  const { rows } = await executor.execute<Candidate>(sql`
    select c.id::float8 as "conversationId", c.reading_id::float8 as "readingId", c.zone
    from conversations own join conversations c on c.workspace_id = own.workspace_id and c.id <> own.id
        and c.first_at <= own.last_at + ${slack} and c.last_at >= own.first_at - ${slack}
      cross join lateral (
        with said as materialized (
          select m.text, m.sent_at from messages m
          where m.workspace_id = c.workspace_id and m.reading_id = ${readingId}::int8 and m.chars >= ${leastChars}
            and m.local_at between c.first_at - ${slack} and c.last_at + ${slack}
          order by m.hash limit ${samples})
        select count(distinct text) as hits from (
          select e.text, extract(epoch from e.sent_at - s.sent_at) as gap from said s join messages e on e.text = s.text
          where e.workspace_id = c.workspace_id and e.reading_id = c.reading_id
            and e.sent_at between (select min(sent_at) from said) - ${slack} and (select max(sent_at) from said) + ${slack}
            and e.sent_at between s.sent_at - ${slack} and s.sent_at + ${slack}) as same
        where abs(gap - round(gap / ${zoneStep}) * ${zoneStep}) <= ${toleranceSeconds}
        group by round(gap / ${zoneStep}) order by hits desc limit 1
      ) as p
    where own.workspace_id = ${workspaceId}::int8 and own.id = ${conversationId}::int8
      and c.reading_id is not null and c.trashed_at is null and not c.is_sample
      and c.status = ${conversationStatuses.indexOf("ready")}::int2 and p.hits >= ${leastHits}
      and not exists (select from cloud_chats k where k.workspace_id = c.workspace_id and k.conversation_id = c.id)
      and not exists (select from merges m where m.workspace_id = c.workspace_id
        and m.own_conversation_id in (own.id, c.id) and m.conversation_id in (own.id, c.id))
    order by p.hits desc, c.id limit ${mostExports}`);
  return rows;
}
