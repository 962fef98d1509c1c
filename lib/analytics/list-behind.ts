import { type SQL, sql } from "drizzle-orm";
import { type EntityKind, type MessageKind, messageKinds } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import { addDays } from "#lib/conversations/period.ts";
import type { Executor } from "#lib/db/client.ts";
import { leastShownEmotion } from "#lib/messages/least-shown-emotion.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import type { BehindQuery } from "./behind-query.ts";
import { entityHost, entityKey, entityKindNumber } from "./entity-key.ts";
import { ofChosen, ofReading, personOf, type Scope } from "./scope.ts";

export type BehindMessage = {
  seq: number;
  /** Wall clock, `YYYY-MM-DD HH:MM:SS`. */
  localAt: string;
  /** The person, merged ones under the one that stays. */
  participantId: number;
  kind: MessageKind;
  text: string;
  attachment: string | null;
  urls: string[];
  /** The file, where the export holds it. */
  file: {
    id: number;
    contentType: string | null;
    width: number | null;
    height: number | null;
    hasThumbnail: boolean;
    threat: string | null;
  } | null;
};

export const behindPageSize = 100;

const quietSeconds = 4 * 3600;
const longestReplySeconds = 86_400;
const urlKind = entityKindNumber("URL");
const host = entityHost(sql`e.value`);

const moods = {
  scored: sql`polarity is not null`,
  unscored: sql`polarity is null`,
  warm: sql`polarity >= 0.05`,
  sore: sql`polarity <= -0.05`,
} as const;

type Row = Omit<BehindMessage, "kind" | "urls" | "file"> & {
  kind: number;
  urls: string[] | null;
  fileId: number | null;
  contentType: string | null;
  width: number | null;
  height: number | null;
  hasThumbnail: boolean | null;
  threat: string | null;
};

/** The messages behind a number of a scope, a page of them in their order, and how many there are. */
export async function listBehind(
  executor: Executor,
  scope: Scope,
  query: BehindQuery,
): Promise<{ messages: BehindMessage[]; total: number }> {
  const found = sql`from (${candidates(scope, query)}) as m where ${conditions(scope, query)}`;
  const { rows: counted } = await executor.execute<{ total: number }>(sql`select count(*)::float8 as total ${found}`);
  const { rows } = await executor.execute<Row>(sql`
    select seq::float8 as seq, local_at::text as "localAt", person as "participantId", kind, text, attachment,
      (select array_agg(e.value order by e.start) from message_entities e
        where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq and e.kind = ${urlKind}
      ) as urls,
      f.id as "fileId", f.content_type as "contentType", f.width, f.height,
      f.has_thumbnail as "hasThumbnail", f.threat
    from (select * ${found} order by seq limit ${behindPageSize} offset ${(query.page - 1) * behindPageSize}) as m
    left join lateral (
      select id, content_type, width, height, threat, exists (select from objects o where o.workspace_id = media.workspace_id
        and o.id = media.object_id and o.thumbnail_id is not null) as has_thumbnail
      from media where media.workspace_id = m.workspace_id and media.reading_id = m.reading_id and media.seq = m.seq
        and object_id is not null order by id limit 1) as f on true
    order by seq`);
  return {
    total: counted[0]?.total ?? 0,
    messages: rows.map(({ fileId, contentType, width, height, hasThumbnail, threat, kind, urls, ...row }) => ({
      ...row,
      kind: messageKinds[kind] as MessageKind,
      urls: urls ?? [],
      file:
        fileId === null
          ? null
          : { id: fileId, contentType, width, height, hasThumbnail: hasThumbnail === true, threat },
    })),
  };
}

/** Messages by people, with what only their neighbours tell where it is asked for. */
function candidates(scope: Scope, { opens, waitFrom, waitTo }: BehindQuery): SQL {
  const person = personOf(scope);
  if (!opens && waitFrom === undefined && waitTo === undefined) {
    return sql`select *, ${person} as person from messages
      where ${ofReading(scope)} and participant_id is not null and ${inInstants(scope)}`;
  }
  // The message before may lie outside the range, so the neighbours are found over the whole reading.
  return sql`select *, extract(epoch from sent_at - lag(sent_at) over neighbours) as wait,
      lag(person) over neighbours as before
    from (select *, ${person} as person from messages
      where ${ofReading(scope)} and participant_id is not null) as spoken
    window neighbours as (order by seq)`;
}

function conditions(scope: Scope, query: BehindQuery): SQL {
  const media = messageKinds.flatMap((kind, index) => (isMediaKind(kind) ? [index] : []));
  const hasLink = (which: SQL) => sql`exists (select 1 from message_entities e
    where e.workspace_id = m.workspace_id and e.reading_id = m.reading_id and e.seq = m.seq and e.kind = ${urlKind} ${which})`;
  const parts: (SQL | false)[] = [
    sql`local_at >= ${scope.from}::timestamp and local_at < ${addDays(scope.to, 1)}::timestamp ${ofChosen(scope)}`,
    query.weekday !== undefined && sql`extract(isodow from local_at) = ${query.weekday}`,
    query.hour !== undefined && sql`extract(hour from local_at) = ${query.hour}`,
    query.kind !== undefined && sql`kind = ${messageKinds.indexOf(query.kind)}::int2`,
    query.media !== undefined && sql`kind = any(${sql.param(media)}::int2[])`,
    query.question !== undefined && sql`is_question`,
    query.opens !== undefined && sql`coalesce(wait, ${quietSeconds}) >= ${quietSeconds}`,
    (query.waitFrom !== undefined || query.waitTo !== undefined) &&
      sql`before <> person and wait <= ${longestReplySeconds}
        and round(greatest(wait, 0)) >= ${query.waitFrom ?? 0}
        and round(greatest(wait, 0)) < ${query.waitTo ?? longestReplySeconds + 1}`,
    query.names !== undefined && isNamed(scope, query.names, query.value),
    query.topic !== undefined &&
      sql`exists (select from message_topics t where t.workspace_id = m.workspace_id and t.reading_id = m.reading_id
        and t.seq = m.seq and t.topic = ${query.topic}::int2)`,
    query.mood !== undefined && moods[query.mood],
    query.emotion !== undefined &&
      sql`get_byte(emotions, ${sql.raw(String(emotionNames.indexOf(query.emotion)))}) >= ${leastShownEmotion}`,
    query.links !== undefined && hasLink(sql.empty()),
    query.domain !== undefined && hasLink(sql`and (${host} = ${query.domain} or ${host} like ${`%.${query.domain}`})`),
  ];
  return sql.join(
    parts.filter((part) => part !== false),
    sql` and `,
  );
}

function isNamed(scope: Scope, kind: EntityKind, value: string | undefined): SQL {
  const number = entityKindNumber(kind);
  const keyOf = (one: SQL) => entityKey(number, one);
  const same = value === undefined ? sql.empty() : sql`and ${keyOf(sql`value`)} = ${keyOf(sql`${value}::text`)}`;
  return sql`seq in (select seq from message_entities where ${ofReading(scope)} and kind = ${number} ${same})`;
}

// The index stands on the instant: a day more on each side holds every zone.
function inInstants({ from, to }: Scope): SQL {
  return sql`sent_at between ${`${addDays(from, -1)} UTC`}::timestamptz and ${`${addDays(to, 2)} UTC`}::timestamptz`;
}
