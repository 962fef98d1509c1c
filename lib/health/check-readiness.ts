import { sql } from "drizzle-orm";
import type { PublicContext } from "#lib/context/public-context.ts";
import { isMigrated } from "#lib/db/is-migrated.ts";
import { listWorkers } from "#lib/queue/list-workers.ts";
import { describeError } from "#lib/runtime/describe-error.ts";
import { storage } from "#lib/storage/storage.ts";

export const readinessChecks = ["database", "migrations", "storage", "worker"] as const;
export type Readiness = Record<(typeof readinessChecks)[number], boolean>;

/** Tries what the product needs: each by itself, so that one failing part does not hide the others. */
export async function checkReadiness(ctx: PublicContext): Promise<Readiness> {
  const tries: Record<keyof Readiness, () => Promise<boolean>> = {
    database: async () => (await ctx.db.execute(sql`select 1`)).rows.length === 1,
    migrations: () => isMigrated(ctx.db),
    storage: canWrite,
    worker: async () => (await listWorkers(ctx.db, ctx.now())).some((worker) => worker.isAlive),
  };
  const results = await Promise.all(
    readinessChecks.map(async (check) => {
      const passed = await tries[check]().catch((error: unknown) => {
        ctx.log.warn({ check, error: describeError(error) }, "not ready");
        return false;
      });
      return [check, passed] as const;
    }),
  );
  return Object.fromEntries(results) as Readiness;
}

async function canWrite(): Promise<boolean> {
  await storage().put(
    "ready/probe",
    (async function* () {
      yield new Uint8Array(1);
    })(),
  );
  return true;
}
