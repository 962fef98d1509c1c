import { sql } from "drizzle-orm";
import { cloudMedia } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";

/** A file of a message at its place in the conversation. `file` null: Meta has given the message without it so far. */
export type NotedMedia = {
  messageId: number;
  seq: number;
  fileName: string;
  file: { mediaId: string; sha256: string | null; givenAt: Date } | null;
};

type Owner = { workspaceId: number; connectionId: number; conversationId: number; readingId: number; importId: number };

/**
 * Notes the files of messages in the transaction that stores these: a row by which the reader knows of them, and the job
 * that fetches them. What is there is filled in, for the file of a message may come later than the message.
 */
export async function noteMedia(tx: Executor, owner: Owner, noted: readonly NotedMedia[]): Promise<void> {
  if (noted.length === 0) return;
  const { workspaceId, connectionId, conversationId, readingId, importId } = owner;
  const ofReading = sql`m.workspace_id = ${workspaceId}::int8 and m.reading_id = ${readingId}::int8`;
  const given = sql`unnest(${sql.param(noted.map(({ seq }) => seq))}::int8[],
    ${sql.param(noted.map(({ fileName }) => fileName))}::text[],
    ${sql.param(noted.map(({ file }) => (file ? "waiting" : "not_given")))}::text[]) as g (seq, file_name, problem)`;
  await tx.execute(sql`
    update media m set file_name = g.file_name, problem = g.problem from ${given}
    where ${ofReading} and m.seq = g.seq and m.object_id is null`);
  await tx.execute(sql`
    insert into media (workspace_id, reading_id, id, import_id, file_name, seq, problem)
    select ${workspaceId}::int8, ${readingId}::int8,
      (select coalesce(max(m.id), 0) from media m where ${ofReading}) + row_number() over (order by g.seq),
      ${importId}::int8, g.file_name, g.seq, g.problem
    from ${given} where not exists (select from media m where ${ofReading} and m.seq = g.seq)`);

  const rows = noted.flatMap(({ messageId, file }) =>
    file ? { workspaceId, connectionId, conversationId, messageId, ...file } : [],
  );
  if (rows.length === 0) return;
  const fresh = { state: "waiting" as const, failures: 0, runId: null };
  for (let at = 0; at < rows.length; at += pageRows) {
    const page = rows.slice(at, at + pageRows).map((row) => ({ ...row, ...fresh, dueAt: row.givenAt }));
    await tx
      .insert(cloudMedia)
      .values(page)
      .onConflictDoUpdate({
        target: [cloudMedia.workspaceId, cloudMedia.connectionId, cloudMedia.messageId],
        set: {
          ...fresh,
          mediaId: sql`excluded.media_id`,
          sha256: sql`excluded.sha256`,
          givenAt: sql`excluded.given_at`,
          dueAt: sql`excluded.due_at`,
        },
      });
  }
  await enqueue(tx, "connection.media", { workspaceId, connectionId });
}

const pageRows = 1_000;
