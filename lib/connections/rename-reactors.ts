import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";
import type { CloudEntry } from "./cloud-entry.ts";

/**
 * Lets reactions that came before their conversation was merged into another one name people as they are known there. The
 * entries are changed in memory only: taken back, the merge leaves them as they were.
 */
export async function renameReactors(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number },
  entries: Iterable<CloudEntry>,
): Promise<void> {
  const { workspaceId, conversationId } = owner;
  const moved = [...entries].filter(
    (entry) =>
      entry.conversationId !== null &&
      entry.conversationId !== conversationId &&
      typeof entry.effect?.participantId === "number",
  );
  if (moved.length === 0) return;
  const before = sql.param([...new Set(moved.map((entry) => entry.conversationId))]);
  const { rows } = await executor.execute<{ conversationId: number; was: number; is: number }>(sql`
    select a.conversation_id::float8 as "conversationId", a.participant_id as was, b.participant_id as is
    from cloud_people a join cloud_people b on b.workspace_id = a.workspace_id
      and b.conversation_id = ${conversationId}::int8
      and ((a.is_business and b.is_business) or a.phone = b.phone or a.user_id = b.user_id)
    where a.workspace_id = ${workspaceId}::int8 and a.conversation_id = any(${before}::int8[])`);
  const idOf = new Map(rows.map((row) => [`${row.conversationId}/${row.was}`, row.is]));
  for (const entry of moved) {
    const is = idOf.get(`${entry.conversationId}/${entry.effect?.participantId}`);
    if (is !== undefined) entry.effect = { ...entry.effect, participantId: is };
  }
}
