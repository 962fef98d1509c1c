import { sql } from "drizzle-orm";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";
import type { MergePreview } from "#drizzle/schema/merges.ts";
import type { Executor } from "#lib/db/client.ts";
import type { Candidate } from "./find-candidates.ts";

export type Succession = {
  /** The import that the live conversation has its rows under. */
  importId: number;
  export: Candidate;
  by: NonNullable<MergePreview["follows"]>;
  /** Who is probably the same under two names. */
  renamed: { existing: string; incoming: string }[];
};

type Row = Candidate & {
  importId: number;
  by: Succession["by"];
  person: string;
  livePerson: string;
  business: string | null;
  liveBusiness: string | null;
};

/** A first name alone is that of many. */
const wholeName = String.raw`\S\s+\S`;
const mostPeople = 2;

/**
 * The export of a chat with one person that ends before a live conversation with the same person begins. No message says
 * that they are one chat: they have the same phone number, or the same whole name, which is the title of the export too,
 * and no other export or live conversation of the workspace has it. A guess, for a person to decide.
 * @param conversationId of either of the two
 * @returns null when there is none, or the live conversation was offered to merge before
 */
export async function findSuccession(
  executor: Executor,
  workspaceId: number,
  conversationId: number,
): Promise<Succession | null> {
  const isShown = sql`c.workspace_id = ${workspaceId}::int8 and c.reading_id is not null and c.trashed_at is null
    and not c.is_sample and c.status = ${conversationStatuses.indexOf("ready")}::int2`;
  const other = (isBusiness: boolean) => sql`(select p.name from cloud_people b join participants p
      on p.workspace_id = b.workspace_id and p.conversation_id = b.conversation_id and p.id = b.participant_id
    where b.workspace_id = k.workspace_id and b.conversation_id = k.conversation_id and b.is_business = ${isBusiness}
    order by p.id limit 1)`;
  const { rows } = await executor.execute<Row>(sql`
    with live as (
      select k.import_id, k.conversation_id, c.first_at, '+' || k.phone as phone, ${other(false)} as name, ${other(true)} as business
      from cloud_chats k join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
      where ${isShown} and k.group_id is null
    ), exported as (
      select c.id, c.reading_id, c.zone, c.title, c.last_at, p.name, p.phone, (
          select o.name from participants o where o.workspace_id = c.workspace_id and o.conversation_id = c.id
            and o.id <> p.id and o.merged_into is null limit 1) as other
      from conversations c join participants p on p.workspace_id = c.workspace_id and p.conversation_id = c.id
      where ${isShown} and c.participant_count <= ${mostPeople} and p.merged_into is null
        and not exists (select from cloud_chats k where k.workspace_id = c.workspace_id and k.conversation_id = c.id)
    ), pairs as (
      select 'phone' as by, l.*, e.id, e.reading_id, e.zone, e.last_at, e.name as person, e.other
      from live l join exported e on e.phone = l.phone
      union all
      select 'name', l.*, e.id, e.reading_id, e.zone, e.last_at, e.name, e.other
      from live l join exported e on lower(e.name) = lower(l.name)
      where lower(e.title) = lower(e.name) and e.name ~ ${wholeName}
    ), counted as (
      select *, count(*) over (partition by by, import_id) as exports, count(*) over (partition by by, id) as lives from pairs
    )
    select import_id::float8 as "importId", id::float8 as "conversationId", reading_id::float8 as "readingId", zone, by, person,
      name as "livePerson", other as business, business as "liveBusiness"
    from counted c where exports = 1 and lives = 1 and last_at < first_at and ${conversationId}::int8 in (conversation_id, id)
      and not exists (select from merges m where m.workspace_id = ${workspaceId}::int8 and m.import_id = c.import_id)
      and not exists (select from merges m where m.workspace_id = ${workspaceId}::int8
        and m.own_conversation_id in (c.id, c.conversation_id) and m.conversation_id in (c.id, c.conversation_id))
    order by by desc limit 1`);
  const [row] = rows;
  if (!row) return null;
  const { importId, by, person, livePerson, business, liveBusiness, ...candidate } = row;
  const pairs = [
    { existing: person, incoming: livePerson },
    { existing: business, incoming: liveBusiness },
  ];
  const renamed = pairs.flatMap(({ existing, incoming }) =>
    existing !== null && incoming !== null && existing !== incoming ? [{ existing, incoming }] : [],
  );
  return { importId, by, renamed, export: candidate };
}
