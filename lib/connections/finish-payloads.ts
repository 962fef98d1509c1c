import { sql } from "drizzle-orm";
import { type PayloadState, payloadStates } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";

export type PayloadOutcome = { id: number; state: PayloadState; problem: string | null };

/**
 * Says of webhooks what became of them. Rows are locked in the order of their ids: a webhook that comes again meanwhile
 * locks them too.
 */
export async function finishPayloads(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  outcomes: readonly PayloadOutcome[],
): Promise<void> {
  const ids = sql.param(outcomes.map(({ id }) => id));
  const states = sql.param(outcomes.map(({ state }) => payloadStates.indexOf(state)));
  const problems = sql.param(outcomes.map(({ problem }) => problem));
  await tx.execute(sql`
    with locked as (
      select p.id, o.state, o.problem
      from unnest(${ids}::int8[], ${states}::int2[], ${problems}::text[]) as o (id, state, problem)
        join webhook_payloads p on p.workspace_id = ${owner.workspaceId}::int8
          and p.connection_id = ${owner.connectionId}::int8 and p.id = o.id
      order by p.id for update of p
    )
    update webhook_payloads p set state = locked.state, problem = locked.problem from locked
    where p.workspace_id = ${owner.workspaceId}::int8 and p.id = locked.id`);
}
