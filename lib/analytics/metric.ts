import type { SQL } from "drizzle-orm";
import { z } from "zod";
import type { Executor } from "#lib/db/client.ts";
import type { Scope } from "./scope.ts";

/**
 * A metric: what is counted, in words and as rows. `row` is the type of the API's answer, of the figure's input and
 * of the CSV file at once.
 */
export type Metric<Row extends z.ZodObject = z.ZodObject> = {
  /** Key in addresses and in the API, `words-with-dashes`. */
  key: string;
  title: string;
  /** What exactly is counted, for the person who reads the number. */
  definition: string;
  row: Row;
  compute(executor: Executor, scope: Scope): Promise<z.infer<Row>[]>;
};

export type MetricRow<M> = M extends Metric<infer Row> ? z.infer<Row> : never;

/** Keeps the type of the row while checking that a metric is whole. */
export function defineMetric<Row extends z.ZodObject>(metric: Metric<Row>): Metric<Row> {
  return metric;
}

/** Runs a query and checks its rows against a schema. Give sums as float8: int8 would come as text. */
export async function readRows<Row extends z.ZodObject>(
  executor: Executor,
  row: Row,
  query: SQL,
): Promise<z.infer<Row>[]> {
  const result = await executor.execute(query);
  return z.array(row).parse(result.rows);
}

export const dayString = z.iso.date();
export const tally = z.number().int().nonnegative();
