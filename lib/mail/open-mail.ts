import { and, eq } from "drizzle-orm";
import { mails } from "#drizzle/schema/exports.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type MailMessage, openMessage } from "./mail-message.ts";
import { visibleMails } from "./visible-mails.ts";

/**
 * A mail as it would travel, for as long as no server has taken it. Who looks stands in the trail.
 * @throws AppError `forbidden`, `not_found`, or `gone` once it was sent
 */
export async function openMail(ctx: Context, mailId: number): Promise<MailMessage> {
  return ctx.db.transaction(async (tx) => {
    const [mail] = await tx
      .select({ sealed: mails.sealedMessage })
      .from(mails)
      .where(and(visibleMails(ctx), eq(mails.id, mailId)));
    if (!mail) throw new AppError("not_found", "There is no such mail.");
    if (!mail.sealed) throw new AppError("gone", "The mail was sent; its text is no longer kept.");
    await recordAudit(ctx, tx, { action: "mail.open", object: { kind: "mail", id: mailId } });
    return openMessage(mailId, mail.sealed);
  });
}
