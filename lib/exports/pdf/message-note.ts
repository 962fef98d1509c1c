import { kindWords } from "#lib/conversations/kind-words.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import type { ExportMessage } from "../export-source.ts";

/** What paper says of a message besides its text: "Photo · IMG-20220114-WA0007.jpg · not in the export"; null for plain text. */
export function messageNote(message: ExportMessage): string | null {
  if (message.kind === "text") return message.edited ? "edited" : null;
  if (message.kind === "notice") return null;
  const parts: string[] = [kindWords[message.kind]];
  if (message.attachment) parts.push(message.attachment);
  if ((message.attachment || isMediaKind(message.kind)) && !message.attachmentSha256) parts.push("not in the export");
  if (message.edited) parts.push("edited");
  return parts.join(" · ");
}
