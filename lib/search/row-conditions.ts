import { and, gte, lt, type SQL, sql } from "drizzle-orm";
import { entityKinds, messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { SearchFilter } from "./search-query.ts";
import type { SearchScope } from "./search-scope.ts";
import { timeSpan } from "./time-span.ts";
import { findTrait, type Trait } from "./traits.ts";

/**
 * Which rows an index is asked for: one conversation by both key columns, several by the workspace alone; which of
 * them are meant is then a condition on the rows.
 */
export function ofScope(workspaceId: number, { conversations }: SearchScope): SQL {
  const [only, ...others] = conversations.map((conversation) => conversation.readingId);
  const ofWorkspace = sql`m.workspace_id = ${workspaceId}::int8`;
  return only !== undefined && others.length === 0 ? sql`${ofWorkspace} and m.reading_id = ${only}::int8` : ofWorkspace;
}

/** As an expression, so that the planner does not make one index scan a conversation of it. */
function isMeant({ conversations }: SearchScope): SQL | undefined {
  if (conversations.length === 1) return undefined;
  const ids = conversations.map((conversation) => conversation.readingId);
  return sql`m.reading_id + 0 = any(${sql.param(ids)}::int8[])`;
}

/** What the filters and excluded phrases ask of a row; undefined when nothing. */
export function rowConditions(scope: SearchScope, filters: readonly SearchFilter[], excluded: readonly string[]) {
  return and(
    isMeant(scope),
    sentBy(scope),
    ...filters.map(({ key, value }) => condition(key, value)),
    languageIs(filters),
    ...excluded.map((query) => sql`not m.tsv @@ ${query}::tsquery`),
  );
}

/** Bounds on the instant that hold whatever the zone: they keep the walk along the time index short. */
export function instantBounds(filters: readonly SearchFilter[]): SQL | undefined {
  const bound = (day: string, side: -1 | 1) => sql`${day}::timestamptz + interval '1 day' * ${side}::int`;
  return and(
    ...filters.map(({ key, value }) => {
      const span = timeSpan(value);
      if (!span || (key !== "before" && key !== "after" && key !== "on")) return undefined;
      const from = key === "before" ? undefined : gte(sql`m.sent_at`, bound(span.start, -1));
      const to = key === "after" ? undefined : lt(sql`m.sent_at`, bound(key === "before" ? span.start : span.end, 1));
      return and(from, to);
    }),
  );
}

function condition(key: SearchFilter["key"], value: string): SQL | undefined {
  const span = timeSpan(value);
  if (key === "before" && span) return sql`m.local_at < ${span.start}::timestamp`;
  if (key === "after" && span) return sql`m.local_at >= ${span.start}::timestamp`;
  if (key === "on" && span) {
    return sql`m.local_at >= ${span.start}::timestamp and m.local_at < ${span.end}::timestamp`;
  }
  const trait = key === "has" ? findTrait(value) : null;
  return trait ? has(trait) : undefined;
}

function languageIs(filters: readonly SearchFilter[]): SQL | undefined {
  const languages = filters.filter(({ key }) => key === "lang").map(({ value }) => value);
  return languages.length === 0 ? undefined : sql`m.language = any(${sql.param(languages)}::text[])`;
}

function has(trait: Trait): SQL {
  if ("kinds" in trait) {
    const numbers = trait.kinds.map((kind) => messageKinds.indexOf(kind));
    return sql`m.kind = any(${sql.param(numbers)}::int2[])`;
  }
  if ("entity" in trait) {
    return sql`exists (select from message_entities e where e.workspace_id = m.workspace_id
      and e.reading_id = m.reading_id and e.seq = m.seq and e.kind = ${entityKinds.indexOf(trait.entity)}::int2)`;
  }
  return trait.flag === "question" ? sql`m.is_question` : sql`m.flags & ${messageFlags.edited}::int <> 0`;
}

function sentBy({ conversations, senders }: SearchScope): SQL | undefined {
  if (!senders) return undefined;
  const readingOf = new Map(conversations.map((conversation) => [conversation.id, conversation.readingId]));
  const pairs = senders.flatMap(({ conversationId, ids }) => {
    const readingId = readingOf.get(conversationId);
    return readingId === undefined ? [] : ids.map((id) => ({ readingId, id }));
  });
  const readingIds = pairs.map((pair) => pair.readingId);
  const ids = pairs.map((pair) => pair.id);
  return sql`(m.reading_id, m.participant_id) in
    (select * from unnest(${sql.param(readingIds)}::int8[], ${sql.param(ids)}::int4[]))`;
}
