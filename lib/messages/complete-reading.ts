import { sql } from "drizzle-orm";
import { conversationStatuses, messageKinds } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import type { Executor } from "#lib/db/client.ts";

const mediaNumbers = messageKinds.flatMap((kind, number) => (isMediaKind(kind) ? [number] : []));
const ready = conversationStatuses.indexOf("ready");

type Owner = { workspaceId: number; conversationId: number; readingId: number };

/**
 * Makes a filled reading the one that its conversation shows: counts, first and last, languages, spine and people are
 * taken from its rows. Give it the transaction that ends the import.
 */
export async function completeReading(tx: Executor, owner: Owner): Promise<void> {
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  await countParticipants(tx, owner);
  await tx.execute(sql`
    with counts as (
      select count(participant_id) as messages, count(*) - count(participant_id) as notices,
        count(*) filter (where kind = any(${sql.param(mediaNumbers)}::int2[]) and participant_id is not null) as media,
        min(local_at) as first_at, max(local_at) as last_at
      from messages where ${ofReading}
    ), last_message as (
      select participant_id, left(text, 200) as text from messages
      where ${ofReading} and participant_id is not null order by seq desc limit 1
    ), spoken as (
      select language, count(*) as messages from messages where ${ofReading} and language is not null group by language
    ), weeks as (
      select date_trunc('week', local_at) as week, count(*) as messages from messages
      where ${ofReading} and participant_id is not null group by 1
    ), row_picture as (
      select to_char(min(span.first), 'YYYY-MM-DD') as start,
        jsonb_agg(coalesce(weeks.messages, 0) order by axis.week) as weeks
      from (select min(week) as first, max(week) as last from weeks) as span
        cross join lateral generate_series(span.first, span.last, interval '1 week') as axis (week)
        left join weeks on weeks.week = axis.week
    )
    update conversations set status = ${ready}::int2, reading_id = ${owner.readingId}::int8,
      zone = (select zone from readings r where r.workspace_id = ${owner.workspaceId}::int8
        and r.id = ${owner.readingId}::int8),
      message_count = counts.messages, notice_count = counts.notices, media_count = counts.media,
      first_at = counts.first_at, last_at = counts.last_at,
      participant_count = (select count(*) from participants p where p.workspace_id = ${owner.workspaceId}::int8
        and p.conversation_id = ${owner.conversationId}::int8 and p.message_count > 0 and p.merged_into is null),
      last_text = (select text from last_message), last_participant_id = (select participant_id from last_message),
      languages = (select jsonb_agg(jsonb_build_object('language', language, 'messages', messages)
        order by messages desc, language) from spoken),
      spine = (select jsonb_build_object('start', start, 'weeks', weeks) from row_picture where start is not null)
    from counts
    where workspace_id = ${owner.workspaceId}::int8 and id = ${owner.conversationId}::int8`);
  await tx.execute(sql`
    update readings set completed_at = now()
    where workspace_id = ${owner.workspaceId}::int8 and id = ${owner.readingId}::int8`);
}

/** Messages of each person. Who is counted for the first time gets a rank, by number of messages; ranks never change. */
async function countParticipants(tx: Executor, owner: Owner): Promise<void> {
  await tx.execute(sql`
    with counts as (
      select participant_id as id, count(*) as messages from messages
      where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
        and participant_id is not null
      group by participant_id
    ), people as (
      select * from participants
      where workspace_id = ${owner.workspaceId}::int8 and conversation_id = ${owner.conversationId}::int8
    ), ranked as (
      select people.id, row_number() over (order by counts.messages desc, people.id) - 1
        + (select count(*) from people where message_count > 0) as rank
      from people join counts using (id) where people.message_count = 0
    )
    update participants as p set message_count = coalesce(counts.messages, 0), rank = coalesce(ranked.rank, p.rank)
    from people left join counts using (id) left join ranked using (id)
    where p.workspace_id = ${owner.workspaceId}::int8 and p.conversation_id = ${owner.conversationId}::int8
      and p.id = people.id`);
}
