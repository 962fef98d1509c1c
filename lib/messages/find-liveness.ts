import { sql } from "drizzle-orm";
import { connectionStatuses } from "#drizzle/schema/enumerations.ts";
import type { Context } from "#lib/context/context.ts";

/** Whether messages of a conversation come in by themselves, only did or come from saved files, or never: an export. */
export async function findLiveness(
  ctx: Pick<Context, "db" | "workspaceId">,
  conversationId: number,
): Promise<"live" | "ended" | "export"> {
  const { rows } = await ctx.db.execute<{ isActive: boolean }>(sql`
    select c.status = ${connectionStatuses.indexOf("active")}::int2 as "isActive"
    from cloud_chats k join connections c on c.workspace_id = k.workspace_id and c.id = k.connection_id
    where k.workspace_id = ${ctx.workspaceId}::int8 and k.conversation_id = ${conversationId}::int8`);
  if (rows.length === 0) return "export";
  return rows.some(({ isActive }) => isActive) ? "live" : "ended";
}
