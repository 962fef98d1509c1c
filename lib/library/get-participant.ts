import { and, eq } from "drizzle-orm";
import { participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { AppError } from "#lib/runtime/errors.ts";

/** @throws AppError `not_found` */
export async function getParticipant(
  { workspaceId }: Pick<Context, "workspaceId">,
  executor: Executor,
  conversationId: number,
  id: number,
): Promise<typeof participants.$inferSelect> {
  const [row] = await executor
    .select()
    .from(participants)
    .where(
      and(
        eq(participants.workspaceId, workspaceId),
        eq(participants.conversationId, conversationId),
        eq(participants.id, id),
      ),
    );
  if (!row) throw new AppError("not_found", "There is no such participant.");
  return row;
}
