import { z } from "zod";
import { openValue } from "#lib/crypto/open-value.ts";
import { sealValue } from "#lib/crypto/seal-value.ts";

const messageSchema = z.object({
  messageId: z.string(),
  date: z.coerce.date(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

/** A mail with everything its .eml is made of. */
export type MailMessage = z.infer<typeof messageSchema>;

const identityOf = (mailId: number) => `mails/${mailId}`;

/** Encrypts a message for its row: it holds a link that opens something. */
export function sealMessage(mailId: number, message: MailMessage): Buffer {
  return sealValue(JSON.stringify(message), identityOf(mailId));
}

/** The message of a row. */
export function openMessage(mailId: number, sealed: Buffer): MailMessage {
  return messageSchema.parse(JSON.parse(openValue(sealed, identityOf(mailId)).toString("utf8")));
}
