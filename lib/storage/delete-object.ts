import { and, eq } from "drizzle-orm";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { discardObject } from "./discard-object.ts";

/**
 * Erases an object: first the row, and with it the only key, then the file. Does nothing when there is none.
 * A process killed in between leaves a file that nothing can open and `sweepOrphans` removes.
 */
export async function deleteObject(ctx: Pick<Context, "workspaceId" | "db">, id: string): Promise<void> {
  await ctx.db.delete(objects).where(and(eq(objects.workspaceId, ctx.workspaceId), eq(objects.id, id)));
  await discardObject(ctx.workspaceId, id);
}
