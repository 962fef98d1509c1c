import { and, eq } from "drizzle-orm";
import { cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";

/**
 * A pull of the workspace, held until the end of a transaction where one is given.
 * @throws AppError `not_found`
 */
export async function findPull(
  ctx: Pick<Context, "db" | "workspaceId">,
  pullId: number,
  tx?: Pick<Context["db"], "select">,
): Promise<typeof cloudPulls.$inferSelect> {
  const query = (tx ?? ctx.db)
    .select()
    .from(cloudPulls)
    .where(and(eq(cloudPulls.workspaceId, ctx.workspaceId), eq(cloudPulls.id, pullId)));
  const [row] = await (tx ? query.for("update") : query);
  if (!row) throw new AppError("not_found", "There is no such pull.");
  return row;
}
