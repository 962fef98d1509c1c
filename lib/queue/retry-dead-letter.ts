import { sql } from "drizzle-orm";
import { fromDrizzle } from "pg-boss";
import type { Context } from "#lib/context/context.ts";
import { requireOperator } from "#lib/context/require-operator.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { deadLetterQueue } from "./queues.ts";
import { sender } from "./sender.ts";

/**
 * Puts a job that failed for good back into its queue, with all its tries. For the operator.
 * @throws AppError `not_found`, also when it was retried or discarded meanwhile
 */
export async function retryDeadLetter(ctx: Context, letterId: string): Promise<void> {
  requireOperator(ctx);
  const boss = await sender();
  const moved = await boss.redrive(deadLetterQueue, { ids: [letterId], db: fromDrizzle(ctx.db, sql) });
  if (moved === 0) throw new AppError("not_found", "There is no such dead letter any more.");
}
