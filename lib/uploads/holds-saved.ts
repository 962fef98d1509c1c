import { archiveLimits } from "#lib/media/archive/archive-limits.ts";
import { openArchive } from "#lib/media/archive/open-archive.ts";
import { readHead } from "#lib/media/archive/read-head.ts";
import { findChatEntries } from "#lib/parse/archive/find-chats.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openStored } from "#lib/storage/open-stored.ts";
import type { WrittenObject } from "#lib/storage/write-object.ts";
import { isGzip } from "#lib/text/is-gzip.ts";
import { looksLikeJson } from "#lib/text/looks-like-json.ts";
import { sniffBytes } from "./find-upload-type.ts";

const mostLookedAt = 50;

/**
 * Whether a stored archive is one of saved webhooks: it holds no chat text, but JSON, whatever its files are called. An
 * archive that cannot be opened is left to the reading of chats, which says why.
 */
export async function holdsSaved(written: WrittenObject): Promise<boolean> {
  try {
    const archive = await openArchive(await openStored(written), archiveLimits());
    try {
      const chats = new Set(findChatEntries(archive.entries.map(({ name, byteSize: size }) => ({ name, size }))));
      const usable = archive.entries.filter(({ problem, byteSize }) => problem === null && byteSize > 0);
      // Texts first: one that is no JSON is a chat, and nothing else counts.
      const sorted = [...usable].sort((one, other) => Number(chats.has(other.name)) - Number(chats.has(one.name)));
      let isSaved = false;
      for (const entry of sorted.slice(0, mostLookedAt)) {
        const head = await readHead(archive, entry, sniffBytes);
        const isJson = isGzip(head) || looksLikeJson(head);
        if (chats.has(entry.name) && !isJson) return false;
        isSaved ||= isJson;
        if (isSaved && !chats.has(entry.name)) return true;
      }
      return isSaved;
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
