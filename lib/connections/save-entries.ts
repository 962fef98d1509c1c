import { sql } from "drizzle-orm";
import { cloudMessages } from "#drizzle/schema/connections.ts";
import { provenances } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

const pageRows = 1_000;

/** Stores new entries, which get their number, and what has changed of others. */
export async function saveEntries(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  entries: readonly CloudEntry[],
): Promise<void> {
  const fresh = entries.filter(({ id }) => id === null);
  const old = entries.filter(({ id }) => id !== null);
  for (let at = 0; at < fresh.length; at += pageRows) {
    const page = fresh.slice(at, at + pageRows);
    const rows = await tx
      .insert(cloudMessages)
      .values(page.map(({ id: _, ...entry }) => ({ ...owner, ...entry })))
      .returning({ wamid: cloudMessages.wamid, id: cloudMessages.id });
    const idOf = new Map(rows.map(({ wamid, id }) => [wamid, id]));
    for (const entry of page) entry.id = idOf.get(entry.wamid) ?? null;
  }
  for (let at = 0; at < old.length; at += pageRows) await update(tx, owner, old.slice(at, at + pageRows));
}

async function update(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  entries: readonly CloudEntry[],
): Promise<void> {
  const column = (value: (entry: CloudEntry) => unknown) => sql.param(entries.map(value));
  await tx.execute(sql`
    update cloud_messages c set seq = e.seq, is_placeholder = e.is_placeholder, content_hash = e.content_hash,
      provenance = e.provenance, type = e.type, delivery = e.delivery, media = e.media, sent_at = e.sent_at
    from unnest(
        ${column(({ wamid }) => wamid)}::text[], ${column(({ seq }) => seq)}::int8[],
        ${column(({ isPlaceholder }) => isPlaceholder)}::bool[], ${column(({ contentHash }) => contentHash)}::bytea[],
        ${column(({ provenance }) => provenances.indexOf(provenance))}::int2[], ${column(({ type }) => type)}::text[],
        ${column(({ delivery }) => delivery)}::text[], ${column(({ media }) => media && JSON.stringify(media))}::jsonb[],
        ${column(({ sentAt }) => sentAt.toISOString())}::timestamptz[]
      ) as e (wamid, seq, is_placeholder, content_hash, provenance, type, delivery, media, sent_at)
    where c.workspace_id = ${owner.workspaceId}::int8 and c.connection_id = ${owner.connectionId}::int8
      and c.wamid = e.wamid`);
}
