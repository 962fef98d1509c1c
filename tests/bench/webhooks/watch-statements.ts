import { sql } from "drizzle-orm";
import type { Database } from "#lib/db/client.ts";

/** The setting with which a server counts its statements. */
export const statementSettings = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.max=10000"];

export type Statements = {
  all: number;
  /** Transactions in which webhooks became messages. */
  batches: number;
  /** The dearest, by their time: what each is, how often it ran, and its milliseconds. */
  dearest: { query: string; calls: number; ms: number }[];
};

const shownStatements = 25;
const shownLetters = 110;

/** Counts the statements of a server from now on. */
export async function watchStatements(db: Database): Promise<() => Promise<Statements>> {
  await db.execute(sql`create extension if not exists pg_stat_statements`);
  await db.execute(sql`select pg_stat_statements_reset()`);
  return async () => {
    const { rows } = await db.execute<Statements["dearest"][number]>(sql`
      select query, calls::float8 as calls, total_exec_time as ms from pg_stat_statements order by total_exec_time desc`);
    const shown = (query: string) => query.replace(/\s+/g, " ").trim().slice(0, shownLetters);
    return {
      all: rows.reduce((sum, { calls }) => sum + calls, 0),
      batches: rows.filter(({ query }) => /update webhook_payloads p set state/.test(query))[0]?.calls ?? 0,
      dearest: rows.slice(0, shownStatements).map(({ query, ...row }) => ({ query: shown(query), ...row })),
    };
  };
}
