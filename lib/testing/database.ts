import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { closeDatabase, type Database, setDatabase } from "#lib/db/client.ts";

export type TestDatabase = { db: Database; pool: pg.Pool; url: string; close(): Promise<void> };

/** Name of the migrated database that every copy is made from. */
export const templateName = "template_parlance";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the throw-away server, database `postgres`. */
    postgresUrl: string;
  }
}

/**
 * A migrated database for one test file. It is also what `database()` and `pool()` give in this process.
 * Call it in `beforeAll` and `close()` in `afterAll`; make a workspace a test rather than a database a test.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await query(serverUrl, `create database ${name} template ${templateName} strategy file_copy`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // The server may be stopped by a test, and the database is dropped with sessions open.
  pool.on("error", () => undefined);
  const db = setDatabase(pool);
  const close = async () => {
    await closeDatabase();
    if (!pool.ended) await pool.end();
    await query(serverUrl, `drop database ${name} with (force)`);
  };
  return { db, pool, url, close };
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
