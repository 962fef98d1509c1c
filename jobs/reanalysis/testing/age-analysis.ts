import { sql } from "drizzle-orm";
import type { Context } from "#lib/context/context.ts";
import { ageVersion } from "./age-version.ts";

/**
 * Makes what a conversation shows the work of an engine that knew next to nothing: no languages, no scores, no
 * entities, no search terms, and nothing counted from them.
 */
export async function ageAnalysis(ctx: Context, conversationId: number): Promise<void> {
  const workspace = sql`workspace_id = ${ctx.workspaceId}::int8`;
  const ofReading = sql`${workspace} and reading_id = (select reading_id from conversations
    where ${workspace} and id = ${conversationId}::int8)`;
  await ctx.db.transaction(async (tx) => {
    await ageVersion(tx, { workspaceId: ctx.workspaceId, conversationId });
    await tx.execute(sql`
      update messages set language = null, language_confidence = null, words = 0, polarity = null, subjectivity = null,
        emotions = null, is_question = false, tsv = '' where ${ofReading}`);
    for (const table of ["message_entities", "conversation_terms", "conversation_day_languages"]) {
      await tx.execute(sql`delete from ${sql.identifier(table)} where ${ofReading}`);
    }
    await tx.execute(sql`
      update conversation_days set words = 0, questions = 0, links = 0, emoji = 0, polarity_sum = 0, polarity_count = 0
      where ${ofReading}`);
    await tx.execute(sql`delete from vocabulary where ${workspace}`);
  });
}
