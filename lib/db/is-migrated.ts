import { sql } from "drizzle-orm";
import journal from "#drizzle/migrations/meta/_journal.json" with { type: "json" };
import type { Executor } from "./client.ts";

/** Whether the database has the last migration that this program knows. */
export async function isMigrated(executor: Executor): Promise<boolean> {
  const newest = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await executor.execute<{ reached: boolean | null }>(
    sql`select max(created_at) >= ${newest}::int8 as reached from drizzle.__drizzle_migrations`,
  );
  return rows[0]?.reached === true;
}
