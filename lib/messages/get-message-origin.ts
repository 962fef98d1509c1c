import { sql } from "drizzle-orm";
import { type Provenance, provenances } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findReading } from "./find-reading.ts";

/** How a message of the WhatsApp Business Platform came here and what has become of it. */
export type MessageOrigin = {
  provenance: Provenance;
  receivedAt: Date;
  /** Its statuses in the order of their times; `participant` '' where there is one reader only. */
  deliveries: {
    status: string;
    participant: string;
    at: Date;
    errors: { code: number | null; title: string | null; details: string | null }[];
  }[];
  /** Other texts of it, oldest first: before an edit or a revocation, or of a second delivery. */
  versions: { reason: string; text: string; at: Date }[];
};

/**
 * Where a message has come from and how far it was delivered.
 * @returns null for a message of an export
 * @throws AppError `not_found`
 */
export async function getMessageOrigin(
  ctx: Context,
  input: { conversationId: number; seq: number },
): Promise<MessageOrigin | null> {
  const { readingId } = await findReading(ctx, input.conversationId);
  const workspace = sql`workspace_id = ${ctx.workspaceId}::int8`;
  type Row = { connectionId: string | null; wamid: string | null; provenance: number; receivedAt: string };
  const { rows } = await ctx.db.execute<Row>(sql`
    select c.connection_id as "connectionId", c.wamid, c.provenance, c.received_at as "receivedAt"
    from messages m
      left join cloud_chats k on k.workspace_id = m.workspace_id and k.import_id = m.import_id
        and k.conversation_id = ${input.conversationId}::int8
      left join cloud_messages c on c.workspace_id = m.workspace_id and c.connection_id = k.connection_id
        and c.id = m.source_line
    where m.workspace_id = ${ctx.workspaceId}::int8 and m.reading_id = ${readingId}::int8 and m.seq = ${input.seq}::int8`);
  const [found] = rows;
  if (!found) throw new AppError("not_found", "There is no such message.");
  if (found.wamid === null) return null;
  const own = sql`${workspace} and connection_id = ${found.connectionId}::int8 and wamid = ${found.wamid}`;
  type Delivery = { status: string; participant: string; at: string; errors: MessageOrigin["deliveries"][0]["errors"] };
  const [deliveries, versions] = await Promise.all([
    ctx.db.execute<Delivery>(sql`
      select status, participant, at, coalesce(errors, '[]') as errors from cloud_statuses where ${own} order by at, status`),
    ctx.db.execute<{ reason: string; text: string; at: string }>(sql`
      select reason, text, at from cloud_versions where ${own} order by at`),
  ]);
  return {
    provenance: provenances[found.provenance] ?? "live",
    receivedAt: new Date(found.receivedAt),
    deliveries: deliveries.rows.map((row) => ({ ...row, at: new Date(row.at) })),
    versions: versions.rows.map((row) => ({ ...row, at: new Date(row.at) })),
  };
}
