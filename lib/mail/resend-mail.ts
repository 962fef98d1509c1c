import { and, eq, inArray } from "drizzle-orm";
import { mails } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { visibleMails } from "./visible-mails.ts";

/**
 * Tries once more to send a mail that was kept or has failed.
 * @throws AppError `forbidden`, or `not_found` when there is none in that state
 */
export async function resendMail(ctx: Context, mailId: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const waiting = await tx
      .update(mails)
      .set({ status: "waiting", attempt: 0, lastError: null })
      .where(and(visibleMails(ctx), eq(mails.id, mailId), inArray(mails.status, ["kept", "failed"])))
      .returning({ id: mails.id });
    if (waiting.length === 0) throw new AppError("not_found", "There is no such mail to send again.");
    await recordAudit(ctx, tx, { action: "mail.resend", object: { kind: "mail", id: mailId } });
    await enqueue(tx, "mail.send", { mailId });
  });
}
