import { readings } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";

/** A reading without rows. */
export async function createReading(
  { workspaceId, now }: Pick<Context, "workspaceId" | "now">,
  executor: Executor,
  values: { conversationId: number; zone: string },
): Promise<number> {
  const [reading] = await executor
    .insert(readings)
    .values({ workspaceId, ...values, createdAt: now() })
    .returning({ id: readings.id });
  if (!reading) throw new Error("The reading was not inserted.");
  return reading.id;
}
