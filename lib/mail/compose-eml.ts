import MailComposer from "nodemailer/lib/mail-composer";
import type { MailMessage } from "./mail-message.ts";

/** A message in the form that travels (RFC 5322): what a server is given and what the outbox hands out as .eml. */
export function composeEml(message: MailMessage): Promise<Buffer> {
  return new MailComposer({ ...message, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}
