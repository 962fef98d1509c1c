import { and, eq, isNull } from "drizzle-orm";
import { conversations, readings } from "#drizzle/schema/conversations.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { Merge } from "./find-merge.ts";

type Side = { conversationId: number; readingId: number; zone: string; engineVersion: number | null };

/**
 * What a conversation shows now, and the export's own reading.
 * @throws AppError `conflict` when either is gone
 */
export async function findSides(
  executor: Executor,
  workspaceId: number,
  merge: Pick<Merge, "conversationId" | "ownConversationId">,
): Promise<{ existing: Side; incoming: Side }> {
  const side = async (conversationId: number): Promise<Side> => {
    const [row] = await executor
      .select({ readingId: readings.id, zone: readings.zone, engineVersion: readings.engineVersion })
      .from(conversations)
      .innerJoin(
        readings,
        and(eq(readings.workspaceId, conversations.workspaceId), eq(readings.id, conversations.readingId)),
      )
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          eq(conversations.id, conversationId),
          eq(conversations.status, "ready"),
          isNull(conversations.trashedAt),
        ),
      );
    if (!row) throw new AppError("conflict", "One of the two conversations is no longer there.");
    return { conversationId, ...row };
  };
  return { existing: await side(merge.conversationId), incoming: await side(merge.ownConversationId) };
}
