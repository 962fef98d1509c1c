import { sql } from "drizzle-orm";
import type { AuditDay } from "#drizzle/schema/pulls.ts";
import type { Executor } from "#lib/db/client.ts";
import type { MetaDay } from "./read-analytics.ts";

/** Puts beside each of Meta's counts how many incoming messages of the same span are here. Calls are none to Meta. */
export async function countDays(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  days: readonly MetaDay[],
): Promise<AuditDay[]> {
  const [starts, ends] = [days.map(({ from }) => from.toISOString()), days.map(({ to }) => to.toISOString())];
  const { rows } = await executor.execute<{ at: number; incoming: number }>(sql`
    select d.at::int as at, count(m.seq)::int as incoming
    from unnest(${sql.param(starts)}::timestamptz[], ${sql.param(ends)}::timestamptz[]) with ordinality as d(since, until, at)
    join cloud_messages k on k.workspace_id = ${owner.workspaceId}::int8
      and k.connection_id = ${owner.connectionId}::int8 and k.sent_at >= d.since and k.sent_at < d.until and k.seq is not null
      and k.type <> 'call'
    join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
    join messages m on m.workspace_id = k.workspace_id and m.reading_id = c.reading_id and m.seq = k.seq
      and m.participant_id is not null
    left join cloud_people p on p.workspace_id = k.workspace_id and p.conversation_id = k.conversation_id
      and p.participant_id = m.participant_id
    where p.is_business is not true
    group by d.at`);
  const incoming = new Map(rows.map((row) => [row.at, row.incoming]));
  return days.map(({ from, to, count }, at) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    metaIncoming: count,
    incoming: incoming.get(at + 1) ?? 0,
  }));
}
