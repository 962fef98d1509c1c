import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { deadLetterQueue } from "./queues.ts";
import { sender } from "./sender.ts";

/** Throws a job that failed for good away; nothing happens when it is gone already. For the operator. */
export async function discardDeadLetter(ctx: Context, letterId: string): Promise<void> {
  requireOperator(ctx);
  const boss = await sender();
  await boss.deleteJob(deadLetterQueue, letterId, { db: fromDrizzle(ctx.db, sql) });
}
