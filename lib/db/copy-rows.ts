import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BinaryRows } from "./binary-rows.ts";

const chunkBytes = 1 << 20;

/**
 * Sends rows by COPY in the binary format.
 * @param columns in the order in which `encode` writes them
 * @returns number of rows
 */
export async function copyRows<Row>(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
  encode: (out: BinaryRows, row: Row) => void,
): Promise<number> {
  let count = 0;
  function* chunks(): Generator<Buffer> {
    const out = new BinaryRows();
    out.header();
    for (const row of rows) {
      out.startRow(columns.length);
      encode(out, row);
      count += 1;
      if (out.byteLength > chunkBytes) yield out.take();
    }
    out.trailer();
    yield out.take();
  }
  const statement = `copy ${table} (${columns.join(", ")}) from stdin with (format binary)`;
  await pipeline(Readable.from(chunks(), { objectMode: false }), client.query(copyFrom(statement)));
  return count;
}
