import { sql } from "drizzle-orm";
import { conversationStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";
import type { MergePreview } from "#drizzle/schema/merges.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";

export type MergeOffer = {
  /** The import whose page shows what merging would do, and takes the answer. */
  importId: number;
  otherId: number;
  otherTitle: string;
  /** One of the two goes on by itself. */
  isLive: boolean;
  /** Why the live one may go on where the other has ended, when nothing is in both. */
  follows: MergePreview["follows"] | null;
  /** The other one is what comes in live. */
  isOtherLive: boolean;
};

/** The offer to merge a conversation with another one that nobody has answered; null when there is none. */
export async function findOffer(ctx: Context, conversationId: number): Promise<MergeOffer | null> {
  requireRole(ctx, "viewer");
  const ready = sql`status = ${conversationStatuses.indexOf("ready")}::int2`;
  const { rows } = await ctx.db.execute<MergeOffer>(sql`
    select m.import_id::float8 as "importId", c.id::float8 as "otherId", c.title as "otherTitle",
      exists (select from cloud_chats k where k.workspace_id = m.workspace_id
        and k.conversation_id in (m.conversation_id, m.own_conversation_id)) as "isLive",
      m.preview ->> 'follows' as follows,
      exists (select from cloud_chats k where k.workspace_id = m.workspace_id and k.conversation_id = c.id) as "isOtherLive"
    from merges m join conversations c on c.workspace_id = m.workspace_id
      and c.id = case m.conversation_id when ${conversationId}::int8 then m.own_conversation_id else m.conversation_id end
    where m.workspace_id = ${ctx.workspaceId}::int8 and m.state = ${mergeStates.indexOf("offered")}::int2
      and (m.conversation_id = ${conversationId}::int8 or m.own_conversation_id = ${conversationId}::int8)
      and c.trashed_at is null and c.${ready}
    order by m.created_at desc limit 1`);
  return rows[0] ?? null;
}
