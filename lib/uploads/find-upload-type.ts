import { fileTypeFromBuffer } from "file-type";
import { AppError } from "#lib/runtime/errors.ts";
import { isGzip } from "#lib/text/is-gzip.ts";
import { looksLikeJson } from "#lib/text/looks-like-json.ts";
import { looksLikeText } from "./looks-like-text.ts";

export type UploadType = "txt" | "zip" | "json" | "gz";

/** How much of a file is looked at. */
export const sniffBytes = 4100;

/**
 * What a file is by its first bytes, whatever its name says: a zip archive, a text, JSON (alone or in lines) or
 * something packed with gzip.
 * @throws AppError `unsupported_type` for anything else, `unreadable_file` for an empty file or archive
 */
export async function findUploadType(head: Buffer): Promise<UploadType> {
  if (head.length === 0) throw new AppError("unreadable_file", "The file is empty. Export the chat again.");
  const signature = head.toString("latin1", 0, 4);
  if (signature === "PK\x03\x04") return "zip";
  if (signature === "PK\x05\x06") throw new AppError("unreadable_file", "The archive holds no files.");
  if (isGzip(head)) return "gz";
  if (looksLikeText(head)) return looksLikeJson(head) ? "json" : "txt";
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  const found = known ? `By its content this is a .${known.ext} file.` : "This file is neither text nor a zip archive.";
  throw new AppError("unsupported_type", `${found} Take the .txt or .zip that WhatsApp makes with “Export chat”.`);
}
