import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { staleConversations } from "./stale-conversations.ts";

export const staleCountsSchema = z.object({
  waiting: z.int().describe("Conversations that an earlier version of the language engine has analysed."),
  failed: z.int().describe("Those of them that could not be analysed anew."),
});

export type StaleCounts = z.infer<typeof staleCountsSchema>;

/** How many conversations of the instance wait to be analysed anew. For the operator. */
export async function countStale(ctx: Context): Promise<StaleCounts> {
  requireOperator(ctx);
  const { rows } = await ctx.db.execute<StaleCounts>(
    sql`select count(*)::int as waiting, count(a.failed_at)::int as failed ${staleConversations()}`,
  );
  return rows[0] ?? { waiting: 0, failed: 0 };
}
