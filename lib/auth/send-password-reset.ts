import type { Executor } from "#lib/db/client.ts";
import { enqueueMail } from "#lib/mail/enqueue-mail.ts";
import { passwordResetLetter } from "./password-reset-letter.ts";

/** Mails the link under which a forgotten password can be replaced. */
export async function sendPasswordReset(executor: Executor, input: { email: string; token: string }): Promise<void> {
  await enqueueMail(executor, { to: input.email, letter: passwordResetLetter(input.token) });
}
