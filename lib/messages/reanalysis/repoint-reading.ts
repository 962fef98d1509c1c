import { and, eq } from "drizzle-orm";
import { imports } from "#drizzle/schema/imports.ts";
import { merges } from "#drizzle/schema/merges.ts";
import type { Executor } from "#lib/db/client.ts";

type Swap = { workspaceId: number; from: number; to: number };

/** Gives the imports and merges of a reading to the one that is shown in its place: exports and undoing go by it. */
export async function repointReading(tx: Executor, { workspaceId, from, to }: Swap): Promise<void> {
  await tx
    .update(imports)
    .set({ readingId: to })
    .where(and(eq(imports.workspaceId, workspaceId), eq(imports.readingId, from)));
  for (const column of ["ownReadingId", "previousReadingId", "mergedReadingId"] as const) {
    await tx
      .update(merges)
      .set({ [column]: to })
      .where(and(eq(merges.workspaceId, workspaceId), eq(merges[column], from)));
  }
}
