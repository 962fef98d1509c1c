import { eq, sql } from "drizzle-orm";
import nodemailer from "nodemailer";
import { mails } from "#drizzle/schema/exports.ts";
import type { Context } from "#lib/context/context.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { config } from "#lib/runtime/config.ts";
import { composeEml } from "./compose-eml.ts";
import { type MailMessage, openMessage } from "./mail-message.ts";
import { smtpFault } from "./smtp-fault.ts";

const answerTimeoutMs = 20_000;

type Outcome = Partial<typeof mails.$inferInsert>;

/**
 * Gives a waiting mail to the mail server, after which its text is dropped; without a server the mail is
 * kept for the outbox. What happened stands in the row before an error goes on to the queue.
 * `isLast` says that nothing will try again by itself.
 * @throws AppError `mail_unavailable`; `retryable` is false when the server refused for good
 */
export async function sendMail(
  ctx: Pick<Context, "db" | "now">,
  input: { mailId: number; isLast: boolean },
  smtpUrl = config().SMTP_URL,
): Promise<void> {
  const [mail] = await ctx.db.select().from(mails).where(eq(mails.id, input.mailId));
  if (!mail?.sealedMessage || mail.status === "sent") return;
  const save = (outcome: Outcome) =>
    ctx.db.transaction(async (tx) => {
      await tx
        .update(mails)
        .set({ attempt: sql`${mails.attempt} + 1`, ...outcome })
        .where(eq(mails.id, mail.id));
      if (mail.workspaceId) await publishEvent(tx, { kind: "mail", workspaceId: mail.workspaceId, mailId: mail.id });
    });
  if (!smtpUrl) return save({ status: "kept", lastError: null });
  try {
    await deliver(smtpUrl, openMessage(mail.id, mail.sealedMessage));
  } catch (error) {
    const fault = smtpFault(error);
    const isOver = input.isLast || !fault.retryable;
    await save({ status: isOver ? "failed" : "waiting", lastError: fault.message });
    throw fault;
  }
  await save({ status: "sent", sentAt: ctx.now(), sealedMessage: null, lastError: null });
}

async function deliver(url: string, message: MailMessage): Promise<void> {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: answerTimeoutMs,
    greetingTimeout: answerTimeoutMs,
    socketTimeout: answerTimeoutMs,
  });
  try {
    await transport.sendMail({
      envelope: { from: message.from, to: message.to },
      raw: await composeEml(message),
    });
  } finally {
    transport.close();
  }
}
