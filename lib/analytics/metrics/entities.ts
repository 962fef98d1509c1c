import { sql } from "drizzle-orm";
import { z } from "zod";
import { type EntityKind, entityKinds } from "#drizzle/schema/enumerations.ts";
import { addDays } from "#lib/conversations/period.ts";
import { entityKey } from "../entity-key.ts";
import { defineMetric, readRows, tally } from "../metric.ts";
import { ofChosen, ofReading, personOf } from "../scope.ts";

const mostOfAKind = 200;

const shape = {
  /** Under what its mentions are counted as one: the text in lower case, the host of a link, the day of a date. */
  value: z.string(),
  /** As it is written most often. */
  name: z.string(),
  /** How often it stands in messages. */
  mentions: tally,
  /** How many people write it. */
  people: tally,
  firstSeq: tally,
  /** Wall clock, `YYYY-MM-DD HH:MM:SS`. */
  firstAt: z.string(),
  firstById: z.number().int(),
  lastSeq: tally,
  lastAt: z.string(),
  lastById: z.number().int(),
};
const counted = z.object({ ...shape, kind: z.number().int() });
const row = z.object({ kind: z.enum(entityKinds), ...shape, firstBy: z.string(), lastBy: z.string() });

export const entities = defineMetric({
  key: "entities",
  title: "Who and what is mentioned",
  definition:
    "People, organisations, places, days, phone numbers, mail addresses, links and amounts of money, by how often they " +
    "stand in messages. Spellings that differ in upper and lower case are one, links go by their host, days are those " +
    "that are meant. Names of others than the participants are found only in languages with a model for names. The first 200 of each kind.",
  row,
  async compute(executor, scope) {
    const rows = await readRows(
      executor,
      counted,
      sql`with written as (
          select kind, value collate "C" as value, participant_id, count(*) as mentions,
            min(seq) as first_seq, max(seq) as last_seq
          from message_entities where ${ofReading(scope)} and participant_id is not null
            and local_at >= ${scope.from}::timestamp and local_at < ${addDays(scope.to, 1)}::timestamp ${ofChosen(scope)}
          group by 1, 2, 3
        ), joined as (
          select kind, key, (array_agg(value order by spelled desc, value))[1] as name, sum(mentions) as mentions,
            count(distinct person) as people, min(first_seq) as first_seq, max(last_seq) as last_seq
          from (select *, ${entityKey(sql`kind`, sql`value`)} as key, ${personOf(scope)} as person,
              sum(mentions) over (partition by kind, value) as spelled
            from written) as keyed
          group by kind, key
        ), ranked as (
          select *, row_number() over (partition by kind order by mentions desc, key) as place from joined
        )
        select ranked.kind, key as value, name, mentions::float8 as mentions, people::float8 as people,
          first_seq::float8 as "firstSeq", f.local_at::text as "firstAt", ${personOf(scope, sql`f.participant_id`)} as "firstById",
          last_seq::float8 as "lastSeq", l.local_at::text as "lastAt", ${personOf(scope, sql`l.participant_id`)} as "lastById"
        from ranked, lateral (select local_at, participant_id from messages where ${ofReading(scope)} and seq = first_seq) f,
          lateral (select local_at, participant_id from messages where ${ofReading(scope)} and seq = last_seq) l
        where place <= ${mostOfAKind} order by ranked.kind, place`,
    );
    const names = new Map(scope.people.map(({ id, name }) => [id, name]));
    return rows.map((found) => ({
      ...found,
      kind: entityKinds[found.kind] as EntityKind,
      firstBy: names.get(found.firstById) ?? "",
      lastBy: names.get(found.lastById) ?? "",
    }));
  },
});
