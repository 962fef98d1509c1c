import { and, eq } from "drizzle-orm";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openStored, type StoredObject } from "./open-stored.ts";

/**
 * An object of the workspace, to be read at any place.
 * @throws AppError `not_found`; `internal` when the file is not as long as it was written
 */
export async function openObject(ctx: Pick<Context, "workspaceId" | "db">, id: string): Promise<StoredObject> {
  const own = and(eq(objects.workspaceId, ctx.workspaceId), eq(objects.id, id));
  const [row] = await ctx.db.select().from(objects).where(own);
  if (!row) throw new AppError("not_found", "There is no such file.");
  return openStored(row);
}
