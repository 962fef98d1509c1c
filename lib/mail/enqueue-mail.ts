import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { mails } from "#drizzle/schema/exports.ts";
import type { Executor } from "#lib/db/client.ts";
import { enqueue } from "#lib/queue/enqueue.ts";
import { config } from "#lib/runtime/config.ts";
import type { Letter } from "./letter.ts";
import { sealMessage } from "./mail-message.ts";
import { renderLetter } from "./render-letter.ts";

export type MailInput = {
  to: string;
  letter: Letter;
  /** Whose outbox it stands in; none for a letter about an account. */
  workspaceId?: number;
  exportId?: number;
};

/**
 * Writes a mail and the job that sends it, with the caller's transaction: no change without its letter, no letter
 * without its change. The message lies encrypted until a server has taken it.
 * @returns id of the mail
 * @throws ZodError when `to` is no single address
 */
export async function enqueueMail(executor: Executor, input: MailInput): Promise<number> {
  const to = z.email().parse(input.to);
  const { MAIL_FROM, publicUrl } = config();
  const rendered = renderLetter(input.letter);
  const [row] = await executor
    .insert(mails)
    .values({
      workspaceId: input.workspaceId ?? null,
      exportId: input.exportId ?? null,
      recipient: to,
      subject: rendered.subject,
      status: "waiting",
    })
    .returning({ id: mails.id, createdAt: mails.createdAt });
  if (!row) throw new Error("The mail was not inserted.");
  const sealedMessage = sealMessage(row.id, {
    messageId: `<${randomUUID()}@${new URL(publicUrl).hostname}>`,
    date: row.createdAt,
    from: MAIL_FROM,
    to,
    ...rendered,
  });
  await executor.update(mails).set({ sealedMessage }).where(eq(mails.id, row.id));
  await enqueue(executor, "mail.send", { mailId: row.id });
  return row.id;
}
