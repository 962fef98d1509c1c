import { and, eq } from "drizzle-orm";
import { cloudAudits } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import { saveAudit } from "./save-audit.ts";

/** Ends an audit whose job gave up. */
export async function failAudit(ctx: Context, auditId: number, trouble: string): Promise<void> {
  const [audit] = await ctx.db
    .select()
    .from(cloudAudits)
    .where(and(eq(cloudAudits.workspaceId, ctx.workspaceId), eq(cloudAudits.id, auditId)));
  if (!audit || audit.state === "done" || audit.state === "failed") return;
  await saveAudit(ctx.db, audit, { state: "failed", trouble, finishedAt: ctx.now() });
}
