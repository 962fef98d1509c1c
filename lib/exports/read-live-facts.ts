import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { provenances } from "#drizzle/schema/enumerations.ts";
import { createDatabase } from "#lib/db/client.ts";
import { loadQuotes } from "#lib/messages/load-quotes.ts";
import type { ExportLiveFacts } from "./export-source.ts";

type Scope = { workspaceId: number; conversationId: number; readingId: number };

/**
 * Reads in the snapshot that `client` holds what the WhatsApp Business Platform tells of messages besides their content:
 * how they came, how far they were delivered and what they answer to.
 * @returns by seq, for some messages at a time; null where no connection has brought any of the conversation
 */
export async function readLiveFacts(
  client: PoolClient,
  { workspaceId, conversationId, readingId }: Scope,
): Promise<((seqs: readonly number[]) => Promise<Map<number, ExportLiveFacts>>) | null> {
  const db = createDatabase(client);
  const { rows: chats } = await db.execute(sql`
    select 1 from cloud_chats where workspace_id = ${workspaceId}::int8 and conversation_id = ${conversationId}::int8 limit 1`);
  if (chats.length === 0) return null;
  return async (seqs) => {
    const { rows } = await db.execute<{ seq: number; provenance: number; delivery: string | null }>(sql`
      select m.seq::float8 as seq, c.provenance, c.delivery
      from messages m
        join cloud_chats k on k.workspace_id = m.workspace_id and k.import_id = m.import_id
        join cloud_messages c on c.workspace_id = m.workspace_id and c.connection_id = k.connection_id
          and c.id = m.source_line
      where m.workspace_id = ${workspaceId}::int8 and m.reading_id = ${readingId}::int8
        and m.seq = any(${sql.param([...seqs])}::int8[])`);
    const quotes = await loadQuotes({ db, workspaceId }, readingId, seqs);
    return new Map(
      rows.map(({ seq, provenance, delivery }) => {
        const quote = quotes.get(seq);
        const quoted = quote ? { id: quote.seq === null ? null : String(quote.seq), text: quote.text } : null;
        return [seq, { provenance: provenances[provenance] ?? "live", delivery, quoted }];
      }),
    );
  };
}
