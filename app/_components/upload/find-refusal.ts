import { isGzip } from "#lib/text/is-gzip.ts";
import { looksLikeText } from "#lib/uploads/looks-like-text.ts";
import { formatBytes } from "../format/format-bytes.ts";

const headBytes = 4100;

/** Why a file cannot be an export, told before it is sent; null when nothing speaks against it. The server looks again. */
export async function findRefusal(file: File, maxBytes: number): Promise<string | null> {
  if (file.size > maxBytes) return `Larger than ${formatBytes(maxBytes)}, the most that is taken in here.`;
  const head = await file
    .slice(0, headBytes)
    .arrayBuffer()
    .then((bytes) => new Uint8Array(bytes))
    .catch(() => null);
  if (head === null) return "This cannot be read. If it is a folder, choose the file in it.";
  if (head.length === 0) return "The file is empty. Export the chat again.";
  const isArchive = head[0] === 0x50 && head[1] === 0x4b;
  return isArchive || isGzip(head) || looksLikeText(head)
    ? null
    : "Neither a text nor an archive. Take the .txt or .zip that WhatsApp exports, or saved webhooks as JSON.";
}
