import type { PoolClient } from "pg";
import { pool } from "#lib/db/client.ts";

/** Runs `read` on a connection that sees the database as it is now, whatever is written meanwhile. */
export async function readSnapshot<Result>(read: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await read(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // The connection may still be in a transaction or a cursor: it is not used again.
    client.release(true);
    throw error;
  }
}
