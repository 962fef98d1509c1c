import type { Letter } from "#lib/mail/letter.ts";
import { config } from "#lib/runtime/config.ts";

/** The letter with the link under which a forgotten password can be replaced. */
export function passwordResetLetter(token: string): Letter {
  return {
    subject: "Choose a new password for Parlance",
    paragraphs: [
      "Someone asked to replace the password of the Parlance account with this address.",
      "Under the link a new one can be chosen. It works once, for one hour. All sessions of the account end then.",
    ],
    link: { label: "Choose a new password", url: `${config().publicUrl}/reset/${token}` },
    note: "If nobody asked for this, the letter can be thrown away: the old password stays.",
  };
}
