import { sql } from "drizzle-orm";
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

/**
 * The rows of entries in what their conversation shows now, by the number of the entry. They stand where the entry
 * says, or, in a conversation that was merged anew, where their import and number are found.
 */
export async function loadRows(
  executor: Executor,
  owner: { workspaceId: number; readingId: number; importId: number },
  entries: readonly { id: number; seq: number }[],
): Promise<Map<number, CloudRow>> {
  if (entries.length === 0) return new Map();
  const select = (which: ReturnType<typeof sql>) =>
    executor.execute<Stored>(sql`
      select seq::float8 as seq, source_line::float8 as "sourceLine", participant_id as "participantId",
        extract(epoch from sent_at)::float8 * 1000 as "sentAtMs",
        extract(epoch from local_at)::float8 * 1000 as "localMs", language, kind, text, attachment, details, flags
      from messages where workspace_id = ${owner.workspaceId}::int8 and reading_id = ${owner.readingId}::int8
        and import_id = ${owner.importId}::int8 and ${which}`);
  const found = new Map<number, CloudRow>();
  const take = (rows: Stored[]) => {
    for (const { kind, flags, ...row } of rows) {
      const isEdited = (flags & messageFlags.edited) !== 0;
      found.set(row.sourceLine, { ...row, kind: messageKinds[kind] ?? "text", isEdited });
    }
  };
  const wanted = new Set(entries.map(({ id }) => id));
  const near = await select(sql`seq = any(${sql.param(entries.map(({ seq }) => seq))}::int8[])`);
  take(near.rows.filter(({ sourceLine }) => wanted.has(sourceLine)));
  const missing = [...wanted].filter((id) => !found.has(id));
  if (missing.length > 0) take((await select(sql`source_line = any(${sql.param(missing)}::int8[])`)).rows);
  return found;
}
