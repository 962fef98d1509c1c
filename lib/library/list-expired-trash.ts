import { and, lt, ne } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";

/** How long the trash keeps a conversation. */
export const trashDays = 30;

/** The conversations of all workspaces whose time in the trash is over. */
export async function listExpiredTrash(
  ctx: Pick<Context, "db" | "now">,
): Promise<{ workspaceId: number; id: number }[]> {
  const before = new Date(ctx.now().getTime() - trashDays * 86_400_000);
  return ctx.db
    .select({ workspaceId: conversations.workspaceId, id: conversations.id })
    .from(conversations)
    .where(and(lt(conversations.trashedAt, before), ne(conversations.status, "deleting")));
}
