import { asc, sql } from "drizzle-orm";
import { neuralEngines } from "#drizzle/schema/refinements.ts";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { unrefinedConversations } from "./unrefined-conversations.ts";

/** What one machine has for neural refinement, and how far its models have come. */
export type NeuralState = {
  host: string;
  /** Null where something lacks. */
  version: string | null;
  parts: string[];
  /** A sentence for the operator. */
  problem: string | null;
  /** Conversations that wait to be refined, and those of them that could not be. */
  waiting: number;
  failed: number;
};

/** Neural refinement on every machine where it is set up. For the operator. */
export async function getNeuralState(ctx: Context): Promise<NeuralState[]> {
  requireOperator(ctx);
  const engines = await ctx.db.select().from(neuralEngines).orderBy(asc(neuralEngines.host));
  return Promise.all(
    engines.map(async ({ host, version, parts, problem }) => {
      const counts = version === null ? { waiting: 0, failed: 0 } : await countUnrefined(ctx, version);
      return { host, version, parts, problem, ...counts };
    }),
  );
}

async function countUnrefined(ctx: Context, model: string): Promise<{ waiting: number; failed: number }> {
  const { rows } = await ctx.db.execute<{ waiting: number; failed: number }>(sql`
    select count(*)::int as waiting, count(*) filter (where f.failed_at is not null and f.failed_model = ${model}::text)::int
      as failed ${unrefinedConversations(model)}`);
  return rows[0] ?? { waiting: 0, failed: 0 };
}
