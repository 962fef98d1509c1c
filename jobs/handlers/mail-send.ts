import { sendMail } from "#lib/mail/send-mail.ts";
import type { Handler } from "../handler.ts";

/** Gives a letter to the mail server, or keeps it for the outbox where there is none. */
export const mailSend: Handler<"mail.send"> = (ctx, { mailId }, run) => sendMail(ctx, { mailId, isLast: run.isLast });
