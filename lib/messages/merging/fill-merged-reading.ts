import { sql } from "drizzle-orm";
import { messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { analysedColumns } from "../analysed-columns.ts";

const night = messageFlags.dstGap | messageFlags.dstOverlap;
const columns = sql.raw(
  [
    "workspace_id, reading_id, seq, participant_id, sent_at, local_at, kind, flags, attachment, details, hash, import_id",
    "source_line, text, chars, refinement",
    ...analysedColumns,
  ].join(", "),
);
const said = ["text", "chars", "refinement", ...analysedColumns];
const analysed = sql.raw(said.map((name) => `m.${name}`).join(", "));
const analysedOfEither = sql.raw(
  said.map((name) => `case when k.takes_text then f.${name} else m.${name} end`).join(", "),
);

/**
 * Fills a reading with all of a conversation's messages and those of an export that it has not, with their entities and
 * files, at the places that `writeMergeRows` wrote down. The two readings it comes from stay as they are.
 *
 * A message that both have keeps what the conversation says, and becomes the one that Meta knows where the other side is
 * live: edits, revocations, reactions and statuses that come later find it by its import and number.
 * @param readings.cloudImports of the rows of `incoming` that connections have brought
 */
export async function fillMergedReading(
  tx: Executor,
  workspaceId: number,
  readings: { existing: number; incoming: number; merged: number; cloudImports: readonly number[] },
): Promise<void> {
  const { existing, incoming, merged, cloudImports } = readings;
  const of = (table: string, readingId: number) =>
    sql`${sql.raw(table)}.workspace_id = ${workspaceId}::int8 and ${sql.raw(table)}.reading_id = ${readingId}::int8`;
  const place = sql`${workspaceId}::int8, ${merged}::int8`;

  const isOfMeta = sql`f.import_id = any(${sql.param([...cloudImports])}::int8[])`;
  const isWanted = cloudImports.length > 0 ? sql`true` : sql`(k.takes_file or k.takes_text)`;

  await tx.execute(sql`
    insert into messages (${columns})
    select ${place}, k.seq, m.participant_id, case when k.is_clocked then k.sent_at else m.sent_at end,
      case when k.is_clocked then k.local_at else m.local_at end, case when k.takes_file or k.takes_text then f.kind else m.kind end,
      (case when k.is_clocked then (m.flags & ~${night}::int4) | k.night else m.flags end)
        | (case when k.takes_text then f.flags & ${messageFlags.edited}::int4 else 0 end),
      case when k.takes_text and f.kind = ${messageKinds.indexOf("deleted")}::int2 then null when k.takes_file then f.attachment else m.attachment end,
      case when k.takes_text then nullif((coalesce(m.details, '{}') - 'reason') || coalesce(f.details, '{}'), '{}')
        when ${isOfMeta} and f.details ->> 'reason' is null then nullif(coalesce(m.details, '{}') || coalesce(f.details, '{}'), '{}')
        when k.takes_file then coalesce(f.details, m.details) else m.details end,
      m.hash, case when ${isOfMeta} then f.import_id else m.import_id end,
      case when ${isOfMeta} then f.source_line else m.source_line end, ${analysedOfEither}
    from messages m join merge_kept k on k.old_seq = m.seq
      left join messages f on ${isWanted} and ${of("f", incoming)} and f.seq = k.match_seq
    where ${of("m", existing)} order by k.seq`);
  await tx.execute(sql`
    insert into messages (${columns})
    select ${place}, a.seq, a.participant_id, a.sent_at, a.local_at, m.kind, (m.flags & ~${night}::int4) | a.night,
      m.attachment, m.details, a.hash, m.import_id, m.source_line, ${analysed}
    from messages m join merge_added a on a.old_seq = m.seq where ${of("m", incoming)} order by a.seq`);

  for (const [readingId, rows] of [
    [existing, sql`(select old_seq, seq from merge_kept where not takes_text)`],
    [incoming, sql`(select match_seq as old_seq, seq from merge_kept where takes_text)`],
    [incoming, sql`merge_added`],
  ] as const) {
    await tx.execute(sql`
      insert into message_entities
        (workspace_id, reading_id, seq, start, len, kind, value, participant_id, local_at)
      select ${place}, r.seq, e.start, e.len, e.kind, e.value, m.participant_id, m.local_at
      from message_entities e join ${rows} r on r.old_seq = e.seq
        join messages m on ${of("m", merged)} and m.seq = r.seq
      where ${of("e", readingId)}`);
  }

  const file = [
    "object_id",
    "content_type",
    "byte_size",
    "sha256",
    "width",
    "height",
    "duration_ms",
    "threat",
    "problem",
  ];
  const shown = (from: string) => sql.raw(file.map((name) => `${from}.${name}`).join(", "));
  const filled = sql.raw(
    file
      .map((name) => `case when m.object_id is null and f.object_id is not null then f.${name} else m.${name} end`)
      .join(", "),
  );
  const isFileOfMeta = sql`m.import_id = any(${sql.param([...cloudImports])}::int8[])`;
  const into = sql`insert into media (workspace_id, reading_id, id, import_id, file_name, seq, ${sql.raw(file.join(", "))})`;
  await tx.execute(sql`
    ${into} select ${place}, m.id, m.import_id, m.file_name, k.seq, ${filled}
    from media m left join merge_kept k on k.old_seq = m.seq
      left join lateral (select * from media f where ${of("f", incoming)} and f.seq = k.match_seq
        and f.object_id is not null order by f.id limit 1) f on true
    where ${of("m", existing)}`);
  await tx.execute(sql`
    ${into} select ${place}, (select coalesce(max(id), 0) from media l where ${of("l", merged)}) + row_number() over (order by m.id),
      m.import_id, m.file_name, coalesce(a.seq, k.seq), ${shown("m")}
    from media m left join merge_added a on a.old_seq = m.seq left join merge_kept k on k.match_seq = m.seq
      and (k.takes_file or (${isFileOfMeta} and not exists (
        select from media o where ${of("o", existing)} and o.seq = k.old_seq)))
    where ${of("m", incoming)} and (a.seq is not null or k.seq is not null or (m.seq is null and not exists (
      select from media o where ${of("o", existing)} and o.file_name = m.file_name)))`);
  // What a reading's words add to the vocabulary goes again with the reading.
  const vectors = `select tsv from messages where workspace_id = ${workspaceId} and reading_id = ${merged}`;
  await tx.execute(sql`
    insert into vocabulary as v (workspace_id, term, messages)
    select ${workspaceId}::int8, word, ndoc from ts_stat(${vectors}) order by word
    on conflict (workspace_id, term) do update set messages = v.messages + excluded.messages`);
}
