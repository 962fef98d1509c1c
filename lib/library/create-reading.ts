import { readings } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";

/**
 * A reading without rows.
 * @param values.engineVersion of the engine that has analysed what will be copied into it; without it, the engine of now
 */
export async function createReading(
  { workspaceId, now }: Pick<Context, "workspaceId" | "now">,
  executor: Executor,
  values: { conversationId: number; zone: string; engineVersion?: number | null },
): Promise<number> {
  const [reading] = await executor
    .insert(readings)
    .values({ workspaceId, engineVersion, ...values, createdAt: now() })
    .returning({ id: readings.id });
  if (!reading) throw new Error("The reading was not inserted.");
  return reading.id;
}
