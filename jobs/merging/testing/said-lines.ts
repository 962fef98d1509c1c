import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";

export type SaidLine = {
  seq: number;
  localAt: string;
  sender: string | null;
  kind: string;
  text: string;
  attachment: string | null;
};

/** What a conversation says, in its order; people under the name of the one that they were united with. */
export async function saidLines(ctx: Context, conversationId: number): Promise<SaidLine[]> {
  const { rows } = await ctx.db.execute<SaidLine>(sql`
    select m.seq::float8 as seq, m.local_at::text as "localAt", coalesce(u.name, p.name) as sender, m.kind::text as kind, m.text, m.attachment
    from messages m join conversations c on c.workspace_id = m.workspace_id and c.reading_id = m.reading_id
    left join participants p on p.workspace_id = m.workspace_id and p.conversation_id = c.id and p.id = m.participant_id
    left join participants u on u.workspace_id = p.workspace_id and u.conversation_id = c.id and u.id = p.merged_into
    where c.workspace_id = ${ctx.workspaceId}::int8 and c.id = ${conversationId}::int8 order by m.seq`);
  return rows;
}
