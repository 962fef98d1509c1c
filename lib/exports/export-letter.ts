import type { Letter } from "#lib/mail/letter.ts";
import { config } from "#lib/runtime/config.ts";
import { linkHours } from "./links/create-link.ts";

/** The letter that says an export is ready. It names no conversation and no person: mail lies open on its way. */
export function exportLetter(token: string): Letter {
  return {
    subject: "Your export is ready",
    paragraphs: [
      "The export you asked for is ready. Its page shows format and size before anything is downloaded.",
      `The link works for ${linkHours} hours. It can be revoked under Exports at any time.`,
    ],
    link: { label: "Open the download page", url: `${config().publicUrl}/download/${token}` },
    note: "Whoever has this link can download the file. Do not pass it on.",
  };
}
