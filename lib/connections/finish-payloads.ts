import { and, eq, sql } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { PayloadState } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type PayloadOutcome = { id: number; state: PayloadState; problem: string | null };

/** Says of webhooks what became of them. */
export async function finishPayloads(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  outcomes: readonly PayloadOutcome[],
): Promise<void> {
  const groups = Map.groupBy(outcomes, ({ state, problem }) => JSON.stringify([state, problem]));
  for (const group of groups.values()) {
    const { state, problem } = group[0] as PayloadOutcome;
    await tx
      .update(webhookPayloads)
      .set({ state, problem })
      .where(
        and(
          eq(webhookPayloads.workspaceId, owner.workspaceId),
          eq(webhookPayloads.connectionId, owner.connectionId),
          sql`${webhookPayloads.id} = any(${sql.param(group.map(({ id }) => id))}::int8[])`,
        ),
      );
  }
}
