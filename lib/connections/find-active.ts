import type { connections } from "#drizzle/schema/connections.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findConnection } from "./find-connection.ts";

/**
 * A connection that has its secrets.
 * @throws AppError `forbidden` below owner, `not_found`, `conflict` when it is disconnected
 */
export async function findActive(ctx: Context, id: number): Promise<typeof connections.$inferSelect> {
  const row = await findConnection(ctx, id);
  if (row.status !== "active")
    throw new AppError("conflict", "This connection is disconnected. Connect it again first.");
  return row;
}
