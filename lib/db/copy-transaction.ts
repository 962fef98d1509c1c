import type pg from "pg";
import { createDatabase, pool, type Transaction } from "./client.ts";

/** One transaction for queries through drizzle and for COPY on the connection below it. */
export async function copyTransaction<Result>(
  work: (tx: Transaction, client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool().connect();
  let failure: Error | undefined;
  try {
    return await createDatabase(client).transaction((tx) => work(tx, client));
  } catch (error) {
    failure = error instanceof Error ? error : new Error("The transaction failed.", { cause: error });
    throw error;
  } finally {
    // After a failure the state of a COPY is not known: the connection is not given to anybody else.
    client.release(failure);
  }
}
