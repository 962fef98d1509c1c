import { and, asc, eq, gt } from "drizzle-orm";
import { importRejects } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";

export type RejectedLine = { line: number; reason: string; text: string };

/** Lines that belong to no message, in the order of the file, from the one after line `after`. */
export function selectRejects(
  { db, workspaceId }: Pick<Context, "db" | "workspaceId">,
  which: { importId: number; after: number; limit: number },
): Promise<RejectedLine[]> {
  return db
    .select({ line: importRejects.line, reason: importRejects.reason, text: importRejects.text })
    .from(importRejects)
    .where(
      and(
        eq(importRejects.workspaceId, workspaceId),
        eq(importRejects.importId, which.importId),
        gt(importRejects.line, which.after),
      ),
    )
    .orderBy(asc(importRejects.line))
    .limit(which.limit);
}
