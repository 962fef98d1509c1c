import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import type { Imported } from "./import-file.ts";

/** Every row that an import leaves, without the ids that differ from one import to the next. */
export async function fingerprint(ctx: Context, { conversationId, importId }: Imported) {
  const reading = sql`(select reading_id from imports where workspace_id = ${ctx.workspaceId}::int8 and id = ${importId}::int8)`;
  const ofReading = sql`workspace_id = ${ctx.workspaceId}::int8 and reading_id = ${reading}`;
  const ofConversation = sql`workspace_id = ${ctx.workspaceId}::int8 and conversation_id = ${conversationId}::int8`;
  const ids = ["workspace_id", "reading_id", "import_id", "object_id", "conversation_id"];
  const tables = {
    messages: ofReading,
    message_entities: ofReading,
    media: ofReading,
    conversation_days: ofReading,
    conversation_day_kinds: ofReading,
    conversation_day_languages: ofReading,
    conversation_terms: ofReading,
    conversation_turns: ofReading,
    participants: ofConversation,
    vocabulary: sql`workspace_id = ${ctx.workspaceId}::int8`,
    import_rejects: sql`workspace_id = ${ctx.workspaceId}::int8 and import_id = ${importId}::int8`,
  };
  const found: Record<string, { rows: number; hash: string | null }> = {};
  for (const [table, own] of Object.entries(tables)) {
    const { rows } = await ctx.db.execute<{ rows: number; hash: string | null }>(sql`
      select count(*)::int as rows, md5(string_agg(line, e'\n' order by line collate "C")) as hash
      from (select md5((to_jsonb(t) - ${sql.param(ids)}::text[])::text) as line
        from ${sql.identifier(table)} as t where ${own}) as lines`);
    found[table] = rows[0] ?? { rows: 0, hash: null };
  }
  return found;
}
