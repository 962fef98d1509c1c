import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/client.ts";
import { makeWebhook, type Traffic } from "./make-webhook.ts";

export type Comparison = { wanted: number; lost: string[]; doubled: string[]; changed: string[] };

/**
 * Lays beside each other what webhooks that were answered 200 brought and what stands in the database. What nobody
 * heard a 200 for may be there or not; nothing may be there twice.
 */
export async function compareStored(
  db: Database,
  connectionId: number,
  sent: readonly { traffic: Traffic; accepted: readonly number[] }[],
): Promise<Comparison> {
  const wanted = new Map<string, string | null>();
  for (const { traffic, accepted } of sent)
    for (const number of accepted)
      for (const [wamid, text] of makeWebhook(traffic, number).brings) wanted.set(wamid, text);
  const { rows } = await db.execute<{ wamid: string; text: string; times: number }>(sql`
    select c.wamid, min(m.text) as text, count(*)::int as times
    from cloud_messages c
      join conversations v on v.workspace_id = c.workspace_id and v.id = c.conversation_id
      join messages m on m.workspace_id = c.workspace_id and m.reading_id = v.reading_id and m.source_line = c.id
    where c.connection_id = ${connectionId}::int8 group by c.wamid`);
  const stored = new Map(rows.map(({ wamid, ...row }) => [wamid, row]));
  const doubled = rows.filter(({ times }) => times > 1).map(({ wamid }) => wamid);
  const lost = [...wanted.keys()].filter((wamid) => !stored.has(wamid));
  const changed = [...wanted].flatMap(([wamid, text]) => {
    const row = stored.get(wamid);
    return row && row.text !== (text ?? "") ? [wamid] : [];
  });
  return { wanted: wanted.size, lost, doubled, changed };
}

/** How many webhooks wait to be read. */
export async function countWaiting(db: Database): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from webhook_payloads where state = 0`,
  );
  return rows[0]?.n ?? 0;
}
