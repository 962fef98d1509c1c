import { sql } from "drizzle-orm";
import { messageKinds, payloadStates, provenances } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";

/** What a webhook left of one message, in the words of the tables of expectations. */
export type StoredRow = {
  /** Id of Meta. */
  id: string;
  chat: string;
  /** Null for what WhatsApp itself says. */
  who: string | null;
  kind: string;
  text: string;
  /** Unix seconds. */
  at: number;
  /** Type as Meta names it. */
  type: string;
  from: string;
  isEdited: boolean;
  /** Its words or file are still to come. */
  isPlaceholder: boolean;
  details: Record<string, unknown> | null;
  /** Id of the message that it answers. */
  quotes: string | null;
  delivery: string | null;
  /** Its file at Meta: id and the name it has in the message. */
  file: { id: string; name: string | null } | null;
};

export type Stored = {
  rows: StoredRow[];
  /** What changes another message and has no row: its type, and what it is about. */
  changes: { id: string; type: string; of: string }[];
  /** `id status participant seconds`, with the codes of Meta's errors after it. */
  statuses: string[];
  /** Of the webhooks, in their order. */
  states: string[];
  problems: string[];
};

/** All that the connections of a workspace have stored, in the order of time. */
export async function readStored({ db, workspaceId }: Context): Promise<Stored> {
  type Row = Omit<StoredRow, "kind" | "from" | "file"> & {
    kind: number;
    from: number;
    mediaId: string | null;
    attachment: string | null;
  };
  const { rows } = await db.execute<Row>(sql`
    select e.wamid as id, c.title as chat, p.name as who, m.kind, m.text,
      extract(epoch from m.sent_at)::float8 as at, e.type, e.provenance as from, m.flags & 1 = 1 as "isEdited",
      e.is_placeholder as "isPlaceholder", m.details, e.effect -> 'context' ->> 'quotedWamid' as quotes, e.delivery,
      f.media_id as "mediaId", m.attachment
    from cloud_messages e
      join conversations c on c.workspace_id = e.workspace_id and c.id = e.conversation_id
      join messages m on m.workspace_id = e.workspace_id and m.reading_id = c.reading_id and m.source_line = e.id
      left join participants p on p.workspace_id = e.workspace_id and p.conversation_id = c.id and p.id = m.participant_id
      left join cloud_media f on f.workspace_id = e.workspace_id and f.connection_id = e.connection_id and f.message_id = e.id
    where e.workspace_id = ${workspaceId}::int8 order by m.sent_at, m.seq, e.connection_id`);
  const changes = await db.execute<Stored["changes"][number]>(sql`
    select wamid as id, type, target_wamid as of from cloud_messages
    where workspace_id = ${workspaceId}::int8 and target_wamid is not null order by sent_at, wamid`);
  const statuses = await db.execute<{ line: string; errors: { code: number }[] | null }>(sql`
    select concat_ws(' ', wamid, status, nullif(participant, ''), extract(epoch from at)::int8) as line, errors
    from cloud_statuses where workspace_id = ${workspaceId}::int8 order by wamid, at, status, participant`);
  const payloads = await db.execute<{ state: number; problem: string | null }>(
    sql`select state, problem from webhook_payloads where workspace_id = ${workspaceId}::int8 order by id`,
  );
  return {
    rows: rows.map(({ kind, from, mediaId, attachment, ...row }) => ({
      ...row,
      kind: messageKinds[kind] ?? "?",
      from: provenances[from] ?? "?",
      file: mediaId === null ? null : { id: mediaId, name: attachment },
    })),
    changes: changes.rows,
    statuses: statuses.rows.map(({ line, errors }) => [line, ...(errors ?? []).map(({ code }) => code)].join(" ")),
    states: payloads.rows.map(({ state }) => payloadStates[state] ?? "?"),
    problems: payloads.rows.flatMap(({ problem }) => problem?.split("\n") ?? []),
  };
}
