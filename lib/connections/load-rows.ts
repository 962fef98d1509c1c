import { type SQL, sql } from "drizzle-orm";
import { type MessageKind, messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type CloudRow = {
  seq: number;
  sourceLine: number;
  participantId: number | null;
  sentAtMs: number;
  /** Wall clock, as if it were UTC. */
  localMs: number;
  language: string | null;
  kind: MessageKind;
  text: string;
  attachment: string | null;
  details: Record<string, unknown> | null;
  isEdited: boolean;
};

type Stored = Omit<CloudRow, "kind" | "isEdited"> & { kind: number; flags: number };

/** A number of an entry, and where its row stands or stood. */
export type RowPlace = { id: number; seq: number; readingId: number; importId: number };

/**
 * The rows of entries in what their conversations show now, by the number of the entry. They stand where the entry
 * says, or, in a conversation that was merged anew, where their import and number are found.
 */
export async function loadRows(
  executor: Executor,
  workspaceId: number,
  places: readonly RowPlace[],
): Promise<Map<number, CloudRow>> {
  const found = new Map<number, CloudRow>();
  const take = async (wanted: readonly RowPlace[], where: SQL) => {
    if (wanted.length === 0) return;
    const column = (name: keyof RowPlace) => sql.param(wanted.map((place) => place[name]));
    const { rows } = await executor.execute<Stored>(sql`
      select seq::float8 as seq, source_line::float8 as "sourceLine", participant_id as "participantId",
        extract(epoch from sent_at)::float8 * 1000 as "sentAtMs",
        extract(epoch from local_at)::float8 * 1000 as "localMs", language, kind, text, attachment, details, flags
      from unnest(${column("id")}::int8[], ${column("seq")}::int8[], ${column("readingId")}::int8[],
          ${column("importId")}::int8[]) as w (id, place, in_reading, of_import)
        cross join lateral (
          select * from messages where workspace_id = ${workspaceId}::int8 and reading_id = w.in_reading
            and import_id = w.of_import and source_line = w.id and ${where} limit 1) as m`);
    for (const { kind, flags, ...row } of rows) {
      const isEdited = (flags & messageFlags.edited) !== 0;
      found.set(row.sourceLine, { ...row, kind: messageKinds[kind] ?? "text", isEdited });
    }
  };
  await take(places, sql`seq = w.place`);
  await take(
    places.filter(({ id }) => !found.has(id)),
    sql`true`,
  );
  return found;
}
