import { AppError } from "#lib/runtime/errors.ts";

/** A failed delivery in words that name nobody. Only a permanent refusal (SMTP 5yz, RFC 5321) is not tried again. */
export function smtpFault(error: unknown): AppError {
  const reply = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : undefined;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isPermanent = reply !== undefined && reply >= 500 && code !== "EAUTH";
  return new AppError("mail_unavailable", describe(code, reply), { retryable: !isPermanent, cause: error });
}

function describe(code: string, reply: number | undefined): string {
  const withReply = reply ? ` (SMTP ${reply})` : "";
  if (code === "EAUTH") return `The mail server did not accept the sign-in${withReply}.`;
  if (code === "EENVELOPE") return `The mail server refused the sender or the recipient${withReply}.`;
  if (reply) return `The mail server refused the mail${withReply}.`;
  return "The mail server does not answer.";
}
