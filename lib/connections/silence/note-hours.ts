import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { Delivered } from "../receiving.ts";

const hourMs = 3_600_000;
const keptMs = 35 * 24 * hourMs;

/**
 * Adds the webhooks of a batch to the hours in which they came: the norm by which silence is told. The history and the
 * address book come once and are no norm.
 */
export async function noteHours(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  delivered: readonly Delivered[],
): Promise<void> {
  const times = new Map<number | null, number>();
  for (const { event, payloadId, receivedAt, provenance } of delivered) {
    const isLive = provenance === "live" || provenance === "echo" || provenance === "status";
    if (isLive && event.event !== "history" && event.event !== "contact") times.set(payloadId, receivedAt.getTime());
  }
  const counts = new Map<number, number>();
  for (const at of times.values()) {
    const hour = Math.floor(at / hourMs) * hourMs;
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const { workspaceId, connectionId } = owner;
  const hours = [...counts.keys()].sort((one, other) => one - other);
  const iso = hours.map((hour) => new Date(hour).toISOString());
  const { rows } = await tx.execute<{ isNew: boolean }>(sql`
    insert into connection_hours (workspace_id, connection_id, hour, webhooks)
    select ${workspaceId}::int8, ${connectionId}::int8, hour, webhooks
    from unnest(${sql.param(iso)}::timestamptz[], ${sql.param(hours.map((hour) => counts.get(hour)))}::int4[]) as g (hour, webhooks)
    on conflict (workspace_id, connection_id, hour) do update set webhooks = connection_hours.webhooks + excluded.webhooks
    returning xmax = 0 as "isNew"`);
  if (!rows.some(({ isNew }) => isNew)) return;
  const oldest = new Date((hours.at(-1) ?? 0) - keptMs).toISOString();
  await tx.execute(sql`
    delete from connection_hours where workspace_id = ${workspaceId}::int8 and connection_id = ${connectionId}::int8
      and hour < ${oldest}::timestamptz`);
}
