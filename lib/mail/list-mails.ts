import { desc } from "drizzle-orm";
import { mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { visibleMails } from "./visible-mails.ts";

const maxRows = 200;

/** The newest 200 mails of the outbox. */
export async function listMails(ctx: Context) {
  return ctx.db
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      status: mails.status,
      attempt: mails.attempt,
      lastError: mails.lastError,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(visibleMails(ctx))
    .orderBy(desc(mails.id))
    .limit(maxRows);
}
