import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { ImportRun } from "./begin-import.ts";

/** Whether a reading was given up while its conversation lives on with another: then its rows are nobody's. */
export async function isReadingAbandoned(ctx: Context, run: ImportRun): Promise<boolean> {
  const [row] = await ctx.db
    .select({ status: imports.status, conversation: conversations.status, shown: conversations.readingId })
    .from(imports)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, imports.workspaceId), eq(conversations.id, imports.conversationId)),
    )
    .where(and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, run.importId)));
  if (row?.status !== "cancelled" || row.conversation === "deleting") return false;
  return row.shown !== null && row.shown !== run.readingId;
}
