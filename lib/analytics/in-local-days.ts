import { type SQL, sql } from "drizzle-orm";
import { addDays } from "#lib/conversations/period.ts";
import type { Scope } from "./scope.ts";

/** Rows whose wall clock `column` lies in the days of a scope. */
export function inLocalDays({ from, to }: Scope, column: SQL = sql`local_at`): SQL {
  return sql`${column} >= ${from}::timestamp and ${column} < ${addDays(to, 1)}::timestamp`;
}
