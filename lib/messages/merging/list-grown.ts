import { sql } from "drizzle-orm";
import type { Executor } from "#lib/db/client.ts";

const firstStep = 4;
const stepFactor = 4;

/**
 * Conversations of connections that have just grown past 4, 16, 64, 256 and so on messages: the moments at which they are
 * laid beside the exports of the workspace. None that has been offered to merge before, whatever was answered.
 * @param grown.stored messages that are new
 * @returns the import that each has its rows under
 */
export async function listGrown(
  executor: Executor,
  workspaceId: number,
  grown: readonly { conversationId: number; stored: number }[],
): Promise<number[]> {
  const stored = new Map(grown.filter((one) => one.stored > 0).map((one) => [one.conversationId, one.stored]));
  if (stored.size === 0) return [];
  type Row = { conversationId: number; importId: number; messages: number };
  const { rows } = await executor.execute<Row>(sql`
    select k.conversation_id::float8 as "conversationId", k.import_id::float8 as "importId",
      c.message_count::float8 as messages
    from cloud_chats k join conversations c on c.workspace_id = k.workspace_id and c.id = k.conversation_id
    where k.workspace_id = ${workspaceId}::int8 and k.conversation_id = any(${sql.param([...stored.keys()])}::int8[])
      and not exists (select from merges m where m.workspace_id = k.workspace_id and m.import_id = k.import_id)`);
  return rows.flatMap(({ conversationId, importId, messages }) =>
    hasPassedStep(messages - (stored.get(conversationId) ?? 0), messages) ? [importId] : [],
  );
}

function hasPassedStep(before: number, after: number): boolean {
  let step = firstStep;
  while (step <= before) step *= stepFactor;
  return step <= after;
}
