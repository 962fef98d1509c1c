import type { PoolClient } from "pg";
import { entityKinds, type MessageKind, messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import { unpackEmotions } from "#lib/messages/unpack-emotions.ts";
import type { ExportOptions } from "./export-options.ts";
import type { ExportLiveFacts, ExportMessage, ExportParticipant, ExportSource } from "./export-source.ts";
import { readLiveFacts } from "./read-live-facts.ts";

const batchSize = 1_000;

type Scope = { workspaceId: number; conversationId: number; readingId: number };

/**
 * Reads a conversation inside the snapshot that `client` holds (REPEATABLE READ): whatever arrives meanwhile,
 * counts, people and messages belong together. Memory stays flat: messages come through a cursor.
 */
export async function readSource(
  client: PoolClient,
  scope: Scope & { title: string; zone: string; meParticipantId: number | null; now: Date },
  options: ExportOptions,
): Promise<ExportSource> {
  const filter = filterOf(scope, options);
  const summary = await client.query<SummaryRow>(`${summarySql} where ${filter.sql}`, filter.values);
  const row = summary.rows[0];
  return {
    title: scope.title,
    zone: scope.zone,
    meParticipantId: scope.meParticipantId,
    participants: await readParticipants(client, filter),
    files: await readFiles(client, scope),
    total: Number(row?.total ?? 0),
    notices: Number(row?.notices ?? 0),
    media: { present: Number(row?.present ?? 0), missing: Number(row?.missing ?? 0) },
    firstAt: row?.first_at ?? null,
    lastAt: row?.last_at ?? null,
    generatedAt: scope.now,
    messages: readMessages(client, filter, await readLiveFacts(client, scope)),
  };
}

type Filter = { sql: string; values: unknown[] };

/** Participants that were merged count as the one they were merged into. */
function filterOf(scope: Scope, options: ExportOptions): Filter {
  const values: unknown[] = [scope.workspaceId, scope.readingId, scope.conversationId];
  const clauses = ["m.workspace_id = $1::int8", "m.reading_id = $2::int8"];
  const add = (value: unknown) => `$${values.push(value)}`;
  if (options.from) clauses.push(`m.local_at >= ${add(options.from)}::date`);
  if (options.to) clauses.push(`m.local_at < ${add(options.to)}::date + 1`);
  if (options.participantIds)
    clauses.push(`coalesce(p.merged_into, p.id) = any(${add(options.participantIds)}::int4[])`);
  return { sql: clauses.join(" and "), values };
}

const people = `left join participants p on p.workspace_id = m.workspace_id
  and p.conversation_id = $3::int8 and p.id = m.participant_id`;
const mediaNumbers = messageKinds.flatMap((kind, number) => (isMediaKind(kind) ? [number] : [])).join(", ");
const files = `left join lateral (
    select a.sha256, a.file_name from media a
    where a.workspace_id = m.workspace_id and a.reading_id = m.reading_id and a.seq = m.seq
    order by a.id limit 1
  ) f on m.attachment is not null or m.kind in (${mediaNumbers})`;

const summarySql = `select count(*) as total, count(*) filter (where m.participant_id is null) as notices,
    count(*) filter (where f.sha256 is not null) as present,
    count(*) filter (where (m.attachment is not null or m.kind in (${mediaNumbers})) and f.sha256 is null) as missing,
    to_char(min(m.local_at), 'YYYY-MM-DD"T"HH24:MI:SS') as first_at,
    to_char(max(m.local_at), 'YYYY-MM-DD"T"HH24:MI:SS') as last_at
  from messages m ${people} ${files}`;
type SummaryRow = {
  total: string;
  notices: string;
  present: string;
  missing: string;
  first_at: string | null;
  last_at: string | null;
};

async function readParticipants(client: PoolClient, filter: Filter): Promise<ExportParticipant[]> {
  const result = await client.query<{ id: number; name: string; phone: string | null; rank: number; messages: string }>(
    `with counted as (
       select coalesce(p.merged_into, p.id) as id, count(*) as messages from messages m ${people}
       where ${filter.sql} and m.participant_id is not null group by 1
     )
     select p.id, coalesce(p.display_name, p.name) as name, p.phone, p.rank, counted.messages
     from counted join participants p on p.workspace_id = $1::int8 and p.conversation_id = $3::int8 and p.id = counted.id
     order by counted.messages desc, p.id`,
    filter.values,
  );
  return result.rows.map((row) => ({ ...row, messages: Number(row.messages) }));
}

async function readFiles(client: PoolClient, scope: Scope): Promise<ExportSource["files"]> {
  const result = await client.query<{ file_name: string; byte_size: string; sha256: Buffer }>(
    `select file_name, byte_size, sha256 from imports
     where workspace_id = $1::int8 and reading_id = $2::int8 order by id`,
    [scope.workspaceId, scope.readingId],
  );
  return result.rows.map((row) => ({
    name: row.file_name,
    byteSize: Number(row.byte_size),
    sha256: row.sha256.toString("hex"),
  }));
}

/** The number is the rank in the whole conversation, so it is counted before the filter applies. */
const messagesSql = (filter: string) => `
  with numbered as (
    select *, row_number() over (order by seq) as number from messages
    where workspace_id = $1::int8 and reading_id = $2::int8
  )
  select m.number, m.seq, to_char(m.local_at, 'YYYY-MM-DD"T"HH24:MI:SS') as local_at, m.sent_at,
    coalesce(p.merged_into, p.id) as participant_id, m.kind, m.text, m.flags, m.language, m.polarity, m.subjectivity, m.emotions,
    coalesce(m.attachment, f.file_name) as attachment, f.sha256, m.source_line, m.details, e.entities
  from numbered m ${people} ${files}
  left join lateral (
    select json_agg(json_build_object('kind', x.kind, 'start', x.start, 'len', x.len, 'value', x.value) order by x.start) as entities
    from message_entities x
    where x.workspace_id = m.workspace_id and x.reading_id = m.reading_id and x.seq = m.seq
  ) e on true
  where ${filter} order by m.seq`;

type MessageRow = {
  number: string;
  seq: string;
  local_at: string;
  sent_at: Date;
  participant_id: number | null;
  kind: number;
  text: string;
  flags: number;
  language: string | null;
  polarity: number | null;
  subjectivity: number | null;
  emotions: Buffer | null;
  attachment: string | null;
  sha256: Buffer | null;
  source_line: string;
  details: Record<string, unknown> | null;
  entities: { kind: number; start: number; len: number; value: string }[] | null;
};

async function* readMessages(
  client: PoolClient,
  filter: Filter,
  readFacts: Awaited<ReturnType<typeof readLiveFacts>>,
): AsyncGenerator<ExportMessage[]> {
  await client.query(`declare export_messages no scroll cursor for ${messagesSql(filter.sql)}`, filter.values);
  for (;;) {
    const { rows } = await client.query<MessageRow>(`fetch ${batchSize} from export_messages`);
    if (rows.length === 0) break;
    const facts = await readFacts?.(rows.map(({ seq }) => Number(seq)));
    yield rows.map((row) => toMessage(row, facts?.get(Number(row.seq)) ?? null));
  }
  await client.query("close export_messages");
}

function toMessage(row: MessageRow, live: ExportLiveFacts | null): ExportMessage {
  return {
    number: Number(row.number),
    seq: Number(row.seq),
    localAt: row.local_at,
    sentAt: row.sent_at.toISOString(),
    participantId: row.participant_id,
    kind: kindOf(row.kind),
    text: row.text,
    edited: (row.flags & messageFlags.edited) !== 0,
    language: row.language,
    polarity: row.polarity,
    subjectivity: row.subjectivity,
    emotions: unpackEmotions(row.emotions),
    attachment: row.attachment,
    attachmentSha256: row.sha256?.toString("hex") ?? null,
    entities: (row.entities ?? []).map((entity) => ({ ...entity, kind: entityKindOf(entity.kind) })),
    sourceLine: Number(row.source_line),
    details: row.details,
    live,
  };
}

function kindOf(value: number): MessageKind {
  return messageKinds[value] ?? "text";
}

function entityKindOf(value: number): string {
  return entityKinds[value] ?? String(value);
}
