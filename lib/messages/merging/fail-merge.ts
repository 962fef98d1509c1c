import { and, eq, inArray, sql } from "drizzle-orm";
import { mergeStates } from "#drizzle/schema/enumerations.ts";
import { merges } from "#drizzle/schema/merges.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";

const numberOf = (state: (typeof mergeStates)[number]) => sql.raw(`${mergeStates.indexOf(state)}::int2`);

/** Gives up what was ordered: all is as before, with the reason a person will read. */
export async function failMerge(ctx: Context, importId: number, reason: string): Promise<void> {
  const { workspaceId } = ctx;
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(merges)
      .set({
        state: sql`case ${merges.state} when ${numberOf("merging")} then ${numberOf("offered")} else ${numberOf("merged")} end`,
        errorMessage: reason,
      })
      .where(
        and(
          eq(merges.workspaceId, workspaceId),
          eq(merges.importId, importId),
          inArray(merges.state, ["merging", "undoing"]),
        ),
      )
      .returning({ conversationId: merges.conversationId });
    if (row) await publishEvent(tx, { kind: "import", workspaceId, importId, conversationId: row.conversationId });
  });
}
