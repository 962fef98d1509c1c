import { sql } from "drizzle-orm";
import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import type { Executor } from "#lib/db/client.ts";

/** What is counted of a row. `localMs`: its wall clock, as if it were UTC. */
export type GrownRow = { participantId: number | null; kind: MessageKind; language: string | null; localMs: number };

export type Grown = {
  conversationId: number;
  readingId: number;
  added: readonly GrownRow[];
  removed: readonly GrownRow[];
  /** A row has gone whose time is not that of one that came. */
  isMoved: boolean;
};

const dayMs = 86_400_000;
/** Wall clocks of one moment lie at most this far apart, UTC+14 to UTC-12. */
const zonesApart = "26 hours";

/**
 * Brings what `completeReading` takes from all rows of a reading up to date with the rows that came and went, for several
 * conversations at once: by the number of these rows, whatever the size of the conversations.
 */
export async function completeGrowth(tx: Executor, workspaceId: number, chats: readonly Grown[]): Promise<void> {
  if (chats.length === 0) return;
  await countPeople(tx, workspaceId, chats);
  const changes = chats.map(changeOf);
  const column = (value: (change: ReturnType<typeof changeOf>) => unknown) => sql.param(changes.map(value));
  const ofReading = sql`workspace_id = ${workspaceId}::int8 and reading_id = g.reading_id`;
  await tx.execute(sql`
    update conversations c set message_count = c.message_count + g.said, notice_count = c.notice_count + g.notices,
      media_count = c.media_count + g.media,
      first_at = case when g.is_moved
        then (select min(local_at) from messages where ${ofReading}
          and sent_at <= (select min(sent_at) from messages where ${ofReading}) + ${zonesApart}::interval)
        else least(c.first_at, g.first_at) end,
      last_at = case when g.is_moved
        then (select max(local_at) from messages where ${ofReading}
          and sent_at >= (select max(sent_at) from messages where ${ofReading}) - ${zonesApart}::interval)
        else greatest(c.last_at, g.last_at) end,
      participant_count = (select count(*) from participants p where p.workspace_id = ${workspaceId}::int8
        and p.conversation_id = c.id and p.message_count > 0 and p.merged_into is null),
      last_text = g.last_text, last_participant_id = g.last_participant_id,
      languages = (
        select jsonb_agg(jsonb_build_object('language', language, 'messages', messages) order by messages desc, language)
        from (
          select language, sum(messages)::int8 as messages from (
            select e ->> 'language', (e ->> 'messages')::int8 from jsonb_array_elements(c.languages) as e
            union all select key, value::int8 from jsonb_each_text(g.languages)
          ) as spoken (language, messages) group by language having sum(messages) > 0) as kept),
      spine = (
        with kept as (
          select week, sum(messages)::int8 as messages from (
            select (c.spine ->> 'start')::date + (at::int4 - 1) * 7, messages::int8
            from jsonb_array_elements_text(c.spine -> 'weeks') with ordinality as old (messages, at)
            union all select key::date, value::int8 from jsonb_each_text(g.weeks)
          ) as all_weeks (week, messages) group by week having sum(messages) > 0
        )
        select jsonb_build_object('start', to_char(span.first, 'YYYY-MM-DD'), 'weeks', (
          select jsonb_agg(coalesce(kept.messages, 0) order by axis.week)
          from generate_series(span.first, span.last, interval '1 week') as axis (week)
            left join kept on kept.week = axis.week::date))
        from (select min(week) as first, max(week) as last from kept) as span where span.first is not null)
    from (
      select u.*, last.text as last_text, last.participant_id as last_participant_id
      from unnest(${column(({ conversationId }) => conversationId)}::int8[], ${column(({ readingId }) => readingId)}::int8[],
          ${column(({ said }) => said)}::int8[], ${column(({ notices }) => notices)}::int8[],
          ${column(({ media }) => media)}::int8[], ${column(({ isMoved }) => isMoved)}::bool[],
          ${column(({ firstAt }) => firstAt)}::timestamp[], ${column(({ lastAt }) => lastAt)}::timestamp[],
          ${column(({ languages }) => languages)}::jsonb[], ${column(({ weeks }) => weeks)}::jsonb[])
        as u (conversation_id, reading_id, said, notices, media, is_moved, first_at, last_at, languages, weeks)
      left join lateral (
        select participant_id, left(text, 200) as text from messages where workspace_id = ${workspaceId}::int8
          and reading_id = u.reading_id and participant_id is not null order by seq desc limit 1) as last on true
    ) as g
    where c.workspace_id = ${workspaceId}::int8 and c.id = g.conversation_id`);
}

/** What the rows of one conversation add up to. */
function changeOf({ conversationId, readingId, added, removed, isMoved }: Grown) {
  const isSaid = ({ participantId }: GrownRow) => participantId !== null;
  const said = (rows: readonly GrownRow[]) => rows.filter(isSaid);
  const count = (isIt: (row: GrownRow) => boolean) => added.filter(isIt).length - removed.filter(isIt).length;
  const times = added.map(({ localMs }) => localMs);
  return {
    conversationId,
    readingId,
    isMoved,
    said: count(isSaid),
    notices: count((row) => !isSaid(row)),
    media: count((row) => isSaid(row) && isMediaKind(row.kind)),
    firstAt: wallClock(times.reduce((a, b) => Math.min(a, b), times[0] ?? 0)),
    lastAt: wallClock(times.reduce((a, b) => Math.max(a, b), 0)),
    languages: asJson(sums(added, removed, ({ language }) => language)),
    weeks: asJson(sums(said(added), said(removed), ({ localMs }) => mondayOf(localMs))),
  };
}

/** Messages of each person. Who is counted for the first time gets the next rank of the conversation. */
async function countPeople(tx: Executor, workspaceId: number, chats: readonly Grown[]): Promise<void> {
  const people = chats.flatMap(({ conversationId, added, removed }) =>
    [...sums(added, removed, ({ participantId }) => participantId)].map(([id, messages]) => ({
      conversationId,
      id,
      messages,
    })),
  );
  if (people.length === 0) return;
  const column = (name: keyof (typeof people)[number]) => sql.param(people.map((person) => person[name]));
  await tx.execute(sql`
    with changed as (
      select * from unnest(${column("conversationId")}::int8[], ${column("id")}::int4[], ${column("messages")}::int8[])
        as u (conversation_id, id, messages)
    ), people as (
      select conversation_id, id, message_count from participants where workspace_id = ${workspaceId}::int8
        and conversation_id in (select conversation_id from changed)
    ), ranked as (
      select conversation_id, id,
        row_number() over (partition by conversation_id order by changed.messages desc, id) - 1
        + (select count(*) from people other
          where other.conversation_id = people.conversation_id and other.message_count > 0) as rank
      from people join changed using (conversation_id, id) where message_count = 0 and changed.messages > 0
    )
    update participants p set message_count = p.message_count + changed.messages, rank = coalesce(ranked.rank, p.rank)
    from changed left join ranked using (conversation_id, id)
    where p.workspace_id = ${workspaceId}::int8 and p.conversation_id = changed.conversation_id and p.id = changed.id`);
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
const asJson = (map: Map<string, number>) => JSON.stringify(Object.fromEntries(map));
