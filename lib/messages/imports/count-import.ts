import { sql } from "drizzle-orm";
import { messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { ImportCounts } from "./import-report.ts";

type Row = {
  messages: number;
  notices: number;
  gap: number;
  overlap: number;
  kinds: Record<string, number> | null;
  languages: { language: string; messages: number }[] | null;
  participants: number;
  rejects: number;
  named: number;
  present: number;
  unusable: number;
  unnamed: number;
};

/**
 * Counts what an import has stored, from the rows themselves.
 * @param owner.isMerged the reading holds rows of other imports too
 */
export async function countImport(
  executor: Executor,
  owner: { workspaceId: number; readingId: number; importId: number; isMerged?: boolean },
): Promise<ImportCounts> {
  const own = owner.isMerged ? sql`and import_id = ${owner.importId}::int8` : sql``;
  const ofReading = sql`workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8 ${own}`;
  const { rows } = await executor.execute<Row>(sql`
    with stored as materialized (
      select kind, language, participant_id, count(*) as n,
        count(*) filter (where flags & ${messageFlags.dstGap}::int4 <> 0) as gap,
        count(*) filter (where flags & ${messageFlags.dstOverlap}::int4 <> 0) as overlap
      from messages where ${ofReading} group by kind, language, participant_id
    ), files as (
      select count(*) filter (where seq is not null) as named,
        count(*) filter (where seq is not null and object_id is not null) as present,
        count(*) filter (where problem is not null) as unusable,
        count(*) filter (where seq is null) as unnamed
      from media where ${ofReading}
    )
    select coalesce(sum(n) filter (where participant_id is not null), 0)::float8 as messages,
      coalesce(sum(n) filter (where participant_id is null), 0)::float8 as notices,
      coalesce(sum(gap), 0)::float8 as gap, coalesce(sum(overlap), 0)::float8 as overlap,
      count(distinct participant_id)::float8 as participants,
      (select jsonb_object_agg(kind, n) from (select kind, sum(n) as n from stored group by kind) as k) as kinds,
      (select jsonb_agg(jsonb_build_object('language', language, 'messages', n) order by n desc, language) from
        (select language, sum(n) as n from stored where language is not null group by language) as l) as languages,
      (select count(*)::float8 from import_rejects
        where workspace_id = ${owner.workspaceId}::int8 and import_id = ${owner.importId}::int8) as rejects,
      (select named::float8 from files) as named, (select present::float8 from files) as present,
      (select unusable::float8 from files) as unusable, (select unnamed::float8 from files) as unnamed
    from stored`);
  const [row] = rows;
  if (!row) throw new Error("Counting gave no row.");
  const { messages, notices, participants, rejects, gap, overlap, named, present, unusable, unnamed } = row;
  const kinds = Object.entries(row.kinds ?? {}).map(([kind, n]) => [messageKinds[Number(kind)] ?? "text", n]);
  return {
    messages,
    notices,
    kinds: Object.fromEntries(kinds),
    participants,
    languages: row.languages ?? [],
    media: { named, present, missing: named - present, unusable, unnamed },
    clockNights: { gap, overlap },
    rejects,
  };
}
