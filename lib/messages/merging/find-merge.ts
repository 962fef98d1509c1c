import { and, eq } from "drizzle-orm";
import { merges } from "#drizzle/schema/merges.ts";
import type { Executor } from "#lib/db/client.ts";

export type Merge = Omit<typeof merges.$inferSelect, "workspaceId">;

/** What stands between an import and another conversation; undefined when nothing does. */
export async function findMerge(
  executor: Executor,
  owner: { workspaceId: number; importId: number },
): Promise<Merge | undefined> {
  const [row] = await executor
    .select()
    .from(merges)
    .where(and(eq(merges.workspaceId, owner.workspaceId), eq(merges.importId, owner.importId)));
  return row;
}
