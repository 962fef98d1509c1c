import { sql } from "drizzle-orm";
import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import type { Executor } from "#lib/db/client.ts";

/** What is counted of a row. `localMs`: its wall clock, as if it were UTC. */
export type GrownRow = { participantId: number | null; kind: MessageKind; language: string | null; localMs: number };

type Owner = { workspaceId: number; conversationId: number; readingId: number };

const dayMs = 86_400_000;
/** Wall clocks of one moment lie at most this far apart, UTC+14 to UTC-12. */
const zonesApart = "26 hours";

/**
 * Brings what `completeReading` takes from all rows of a reading up to date with the rows that came and went: by their
 * number, whatever the size of the conversation.
 * @param change.isMoved a row has gone whose time is not that of one that came
 */
export async function completeGrowth(
  tx: Executor,
  owner: Owner,
  change: { added: readonly GrownRow[]; removed: readonly GrownRow[]; isMoved: boolean },
): Promise<void> {
  const { added, removed } = change;
  await countPeople(
    tx,
    owner,
    sums(added, removed, ({ participantId }) => participantId),
  );
  const count = (isIt: (row: GrownRow) => boolean) => added.filter(isIt).length - removed.filter(isIt).length;
  const isSaid = ({ participantId }: GrownRow) => participantId !== null;
  const said = (rows: readonly GrownRow[]) => rows.filter(isSaid);
  const languages = sums(added, removed, ({ language }) => language);
  const weeks = sums(said(added), said(removed), ({ localMs }) => mondayOf(localMs));
  const times = added.map(({ localMs }) => localMs);
  const [first, last] = [
    times.reduce((a, b) => Math.min(a, b), times[0] ?? 0),
    times.reduce((a, b) => Math.max(a, b), 0),
  ];
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8`;
  const edges = change.isMoved
    ? sql`first_at = (select min(local_at) from messages where ${ofReading}
          and sent_at <= (select min(sent_at) from messages where ${ofReading}) + ${zonesApart}::interval),
        last_at = (select max(local_at) from messages where ${ofReading}
          and sent_at >= (select max(sent_at) from messages where ${ofReading}) - ${zonesApart}::interval)`
    : sql`first_at = least(c.first_at, ${wallClock(first)}::timestamp),
        last_at = greatest(c.last_at, ${wallClock(last)}::timestamp)`;
  await tx.execute(sql`
    with last_message as (
      select participant_id, left(text, 200) as text from messages
      where ${ofReading} and participant_id is not null order by seq desc limit 1
    )
    update conversations c set message_count = c.message_count + ${count(isSaid)}::int8,
      notice_count = c.notice_count + ${count((row) => !isSaid(row))}::int8,
      media_count = c.media_count + ${count((row) => isSaid(row) && isMediaKind(row.kind))}::int8,
      ${edges},
      participant_count = (select count(*) from participants p where p.workspace_id = ${owner.workspaceId}::int8
        and p.conversation_id = ${owner.conversationId}::int8 and p.message_count > 0 and p.merged_into is null),
      last_text = (select text from last_message), last_participant_id = (select participant_id from last_message),
      languages = (
        select jsonb_agg(jsonb_build_object('language', language, 'messages', messages) order by messages desc, language)
        from (
          select language, sum(messages)::int8 as messages from (
            select e ->> 'language', (e ->> 'messages')::int8 from jsonb_array_elements(c.languages) as e
            union all select * from unnest(${keys(languages)}::text[], ${values(languages)}::int8[])
          ) as spoken (language, messages) group by language having sum(messages) > 0) as kept),
      spine = (
        with kept as (
          select week, sum(messages)::int8 as messages from (
            select (c.spine ->> 'start')::date + (at::int4 - 1) * 7, messages::int8
            from jsonb_array_elements_text(c.spine -> 'weeks') with ordinality as old (messages, at)
            union all select * from unnest(${keys(weeks)}::date[], ${values(weeks)}::int8[])
          ) as all_weeks (week, messages) group by week having sum(messages) > 0
        )
        select jsonb_build_object('start', to_char(span.first, 'YYYY-MM-DD'), 'weeks', (
          select jsonb_agg(coalesce(kept.messages, 0) order by axis.week)
          from generate_series(span.first, span.last, interval '1 week') as axis (week)
            left join kept on kept.week = axis.week::date))
        from (select min(week) as first, max(week) as last from kept) as span where span.first is not null)
    where c.workspace_id = ${owner.workspaceId}::int8 and c.id = ${owner.conversationId}::int8`);
}

/** Messages of each person. Who is counted for the first time gets the next rank. */
async function countPeople(tx: Executor, owner: Owner, people: Map<number, number>): Promise<void> {
  if (people.size === 0) return;
  const ofConversation = sql`workspace_id = ${owner.workspaceId}::int8 and conversation_id = ${owner.conversationId}::int8`;
  await tx.execute(sql`
    with changed as (
      select * from unnest(${keys(people)}::int4[], ${values(people)}::int8[]) as u (id, messages)
    ), people as (
      select id, message_count from participants where ${ofConversation}
    ), ranked as (
      select id, row_number() over (order by changed.messages desc, id) - 1
        + (select count(*) from people where message_count > 0) as rank
      from people join changed using (id) where message_count = 0 and changed.messages > 0
    )
    update participants p set message_count = p.message_count + changed.messages, rank = coalesce(ranked.rank, p.rank)
    from changed left join ranked using (id) where ${ofConversation} and p.id = changed.id`);
}

function sums<Key extends string | number>(
  added: readonly GrownRow[],
  removed: readonly GrownRow[],
  keyOf: (row: GrownRow) => Key | null,
): Map<Key, number> {
  const found = new Map<Key, number>();
  const add = (row: GrownRow, sign: number) => {
    const key = keyOf(row);
    if (key !== null) found.set(key, (found.get(key) ?? 0) + sign);
  };
  for (const row of added) add(row, 1);
  for (const row of removed) add(row, -1);
  return new Map([...found].filter(([, sum]) => sum !== 0));
}

function mondayOf(localMs: number): string {
  const day = Math.floor(localMs / dayMs);
  // 1970-01-01 was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return new Date(monday * dayMs).toISOString().slice(0, 10);
}

const wallClock = (ms: number) => new Date(ms).toISOString().slice(0, 19);
const keys = (map: Map<string | number, number>) => sql.param([...map.keys()]);
const values = (map: Map<string | number, number>) => sql.param([...map.values()]);
