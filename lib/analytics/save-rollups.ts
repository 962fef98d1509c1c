import { sql } from "drizzle-orm";
import { messageKinds, termKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { DayDelta, DayKindDelta, DayLanguageDelta, RollupDeltas, TermDelta, TurnDelta } from "./rollup-deltas.ts";

export type ReadingDeltas = { readingId: number; deltas: RollupDeltas };

/**
 * Adds deltas to the rollups of one reading or several. Give the transaction that stores the messages they come from:
 * deltas are sums, so saving the same ones twice counts twice.
 */
export async function saveRollups(
  tx: Executor,
  workspaceId: number,
  readings: readonly ReadingDeltas[],
): Promise<void> {
  const workspace = sql`${workspaceId}::int8`;
  await saveDays(tx, workspace, rowsOf(readings, "days"));
  await saveDayKinds(tx, workspace, rowsOf(readings, "dayKinds"));
  await saveDayLanguages(tx, workspace, rowsOf(readings, "dayLanguages"));
  await saveTerms(tx, workspace, rowsOf(readings, "terms"));
  await saveTurns(tx, workspace, rowsOf(readings, "turns"));
}

type Workspace = ReturnType<typeof sql>;
type Placed<Row> = { rows: Row[]; readingIds: number[] };

function rowsOf<Name extends keyof RollupDeltas>(
  readings: readonly ReadingDeltas[],
  name: Name,
): Placed<RollupDeltas[Name][number]> {
  return {
    rows: readings.flatMap(({ deltas }): RollupDeltas[Name][number][] => deltas[name]),
    readingIds: readings.flatMap(({ readingId, deltas }) => deltas[name].map(() => readingId)),
  };
}

async function saveDays(tx: Executor, workspace: Workspace, { rows, readingIds }: Placed<DayDelta>): Promise<void> {
  if (rows.length === 0) return;
  const counters = [
    "messages",
    "words",
    "chars",
    "media",
    "questions",
    "links",
    "emoji",
    "polarity_count",
    "emotion_count",
    "replies",
    "reply_seconds",
    "initiations",
  ];
  const add = sql.raw([...counters, "polarity_sum"].map((name) => `${name} = d.${name} + excluded.${name}`).join(", "));
  await tx.execute(sql`
    insert into conversation_days as d (workspace_id, reading_id, day, participant_id, ${sql.raw(counters.join(", "))},
      polarity_sum, reply_histogram, hours, emotion_sums, emotion_shown)
    select ${workspace}, * from (select reading_id, day, participant_id, ${sql.raw(counters.join(", "))}, polarity_sum,
        reply_histogram::int[], hours::int[], emotion_sums::int[], emotion_shown::int[]
      from unnest(${sql.param(readingIds)}::int8[],
        ${column(rows, (row) => row.day)}::date[], ${column(rows, (row) => row.participantId)}::int[],
        ${column(rows, (row) => row.messages)}::int[], ${column(rows, (row) => row.words)}::int[],
        ${column(rows, (row) => row.chars)}::int[], ${column(rows, (row) => row.media)}::int[],
        ${column(rows, (row) => row.questions)}::int[], ${column(rows, (row) => row.links)}::int[],
        ${column(rows, (row) => row.emoji)}::int[], ${column(rows, (row) => row.polarityCount)}::int[],
        ${column(rows, (row) => row.emotionCount)}::int[], ${column(rows, (row) => row.replies)}::int[], ${column(rows, (row) => row.replySeconds)}::int8[],
        ${column(rows, (row) => row.initiations)}::int[], ${column(rows, (row) => row.polaritySum)}::float8[],
        ${column(rows, (row) => `{${row.replyHistogram}}`)}::text[], ${column(rows, (row) => `{${row.hours}}`)}::text[],
        ${column(rows, (row) => `{${row.emotionSums}}`)}::text[], ${column(rows, (row) => `{${row.emotionShown}}`)}::text[]
      ) as u (reading_id, day, participant_id, ${sql.raw(counters.join(", "))}, polarity_sum, reply_histogram, hours, emotion_sums, emotion_shown)) as added
    on conflict (workspace_id, reading_id, day, participant_id) do update set ${add},
      reply_histogram = (select array_agg(a + b order by i)
        from unnest(d.reply_histogram, excluded.reply_histogram) with ordinality as sums (a, b, i)),
      hours = (select array_agg(a + b order by i)
        from unnest(d.hours, excluded.hours) with ordinality as sums (a, b, i)),
      emotion_sums = (select array_agg(a + b order by i)
        from unnest(d.emotion_sums, excluded.emotion_sums) with ordinality as sums (a, b, i)),
      emotion_shown = (select array_agg(a + b order by i)
        from unnest(d.emotion_shown, excluded.emotion_shown) with ordinality as sums (a, b, i))`);
}

async function saveDayKinds(
  tx: Executor,
  workspace: Workspace,
  { rows, readingIds }: Placed<DayKindDelta>,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into conversation_day_kinds as d (workspace_id, reading_id, day, participant_id, kind, messages)
    select ${workspace}, * from unnest(${sql.param(readingIds)}::int8[],
      ${column(rows, (row) => row.day)}::date[], ${column(rows, (row) => row.participantId)}::int[],
      ${column(rows, (row) => messageKinds.indexOf(row.kind))}::int2[], ${column(rows, (row) => row.messages)}::int[])
    on conflict (workspace_id, reading_id, day, participant_id, kind)
    do update set messages = d.messages + excluded.messages`);
}

async function saveDayLanguages(
  tx: Executor,
  workspace: Workspace,
  { rows, readingIds }: Placed<DayLanguageDelta>,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into conversation_day_languages as d (workspace_id, reading_id, day, participant_id, language, messages)
    select ${workspace}, * from unnest(${sql.param(readingIds)}::int8[],
      ${column(rows, (row) => row.day)}::date[], ${column(rows, (row) => row.participantId)}::int[],
      ${column(rows, (row) => row.language)}::text[], ${column(rows, (row) => row.messages)}::int[])
    on conflict (workspace_id, reading_id, day, participant_id, language)
    do update set messages = d.messages + excluded.messages`);
}

async function saveTerms(tx: Executor, workspace: Workspace, { rows, readingIds }: Placed<TermDelta>): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into conversation_terms as d (workspace_id, reading_id, kind, month, participant_id, term, count, messages)
    select ${workspace}, * from unnest(${sql.param(readingIds)}::int8[],
      ${column(rows, (row) => termKinds.indexOf(row.kind))}::int2[], ${column(rows, (row) => row.month)}::date[],
      ${column(rows, (row) => row.participantId)}::int[], ${column(rows, (row) => row.term)}::text[],
      ${column(rows, (row) => row.count)}::int[], ${column(rows, (row) => row.messages)}::int[])
    on conflict (workspace_id, reading_id, kind, month, participant_id, term)
    do update set count = d.count + excluded.count, messages = d.messages + excluded.messages`);
}

async function saveTurns(tx: Executor, workspace: Workspace, { rows, readingIds }: Placed<TurnDelta>): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into conversation_turns as d (workspace_id, reading_id, month, participant_id, after_id, turns)
    select ${workspace}, * from unnest(${sql.param(readingIds)}::int8[],
      ${column(rows, (row) => row.month)}::date[], ${column(rows, (row) => row.participantId)}::int[],
      ${column(rows, (row) => row.afterId)}::int[], ${column(rows, (row) => row.turns)}::int[])
    on conflict (workspace_id, reading_id, month, participant_id, after_id)
    do update set turns = d.turns + excluded.turns`);
}

// A whole column as one parameter: the number of parameters does not grow with the rows.
function column<Row>(rows: Row[], value: (row: Row) => string | number): ReturnType<typeof sql.param> {
  return sql.param(rows.map(value));
}
