import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { config } from "#lib/runtime/config.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { createLog } from "#lib/runtime/log.ts";

export type Database = NodePgDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query needs: a connection of the pool or the transaction it must belong to. */
export type Executor = Database | Transaction;

const maxConnections = 10;
const connectionTimeoutMs = 5_000;

type Shared = { pool: pg.Pool; database: Database };
const shared = globalThis as typeof globalThis & { parlanceDatabase?: Shared | undefined };

/**
 * The database of this process: one pool, made on first use.
 * @throws AppError `database_unavailable` when no DATABASE_URL is known
 */
export function database(): Database {
  return connection().database;
}

/** The pool below `database()`, for COPY and LISTEN. */
export function pool(): pg.Pool {
  return connection().pool;
}

/** Makes `opened` the database of this process. */
export function setDatabase(opened: pg.Pool): Database {
  surviveLostConnections(opened);
  shared.parlanceDatabase = { pool: opened, database: createDatabase(opened) };
  return shared.parlanceDatabase.database;
}

/** Closes the pool; a later `database()` opens another. */
export async function closeDatabase(): Promise<void> {
  const open = shared.parlanceDatabase;
  shared.parlanceDatabase = undefined;
  await open?.pool.end();
}

function connection(): Shared {
  shared.parlanceDatabase ??= connect();
  return shared.parlanceDatabase;
}

function connect(): Shared {
  const connectionString = config().DATABASE_URL;
  if (!connectionString) throw new AppError("database_unavailable", "No database is configured.");
  const opened = new pg.Pool({ connectionString, max: maxConnections, connectionTimeoutMillis: connectionTimeoutMs });
  surviveLostConnections(opened);
  return { pool: opened, database: createDatabase(opened) };
}

/**
 * A connection that the server closes must not end the process: an idle one is replaced by the next query, one in use
 * fails its query, and whoever asked hears of it there.
 */
function surviveLostConnections(opened: pg.Pool): void {
  opened.on("error", (error) =>
    createLog("db").warn({ code: (error as { code?: string }).code }, "idle connection lost"),
  );
  opened.on("connect", (client) => client.on("error", () => undefined));
}

/** Drizzle over a pool or one connection of it, with the conventions of this project. */
export function createDatabase(client: pg.Pool | pg.PoolClient): Database {
  return drizzle({ client, casing: "snake_case" });
}
