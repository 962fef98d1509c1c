import type { Context } from "#lib/context/context.ts";
import type { ArchiveEntry } from "#lib/media/archive/archive-entry.ts";
import { archiveLimits } from "#lib/media/archive/archive-limits.ts";
import { type Archive, DamagedEntry, openArchive } from "#lib/media/archive/open-archive.ts";
import { findChatEntries } from "#lib/parse/archive/find-chats.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject, type StoredObject } from "#lib/storage/open-object.ts";

export type OpenChat = {
  /** Name of the text inside an archive; null for a text that came alone. */
  chatName: string | null;
  /** Further chats of the archive, which this import leaves alone. */
  furtherChats: string[];
  /** The bytes of the text from the beginning; each call reads anew. */
  text(): AsyncIterable<Uint8Array>;
  archive: Archive | null;
  /** Files of the archive that are no chat. */
  files: ArchiveEntry[];
  close(): void;
};

/**
 * Finds the chat text in a stored file.
 * @throws AppError `unreadable_file` when an archive holds none, or an encrypted or a damaged one
 */
export async function openChat(ctx: Context, objectId: string): Promise<OpenChat> {
  const object = await openObject(ctx, objectId);
  if (object.contentType !== "application/zip") return plainText(object);
  const archive = await openArchive(object, archiveLimits());
  try {
    return chatOf(archive);
  } catch (error) {
    archive.close();
    throw error;
  }
}

function plainText(object: StoredObject): OpenChat {
  return {
    chatName: null,
    furtherChats: [],
    text: () => object.read(),
    archive: null,
    files: [],
    close: () => undefined,
  };
}

function chatOf(archive: Archive): OpenChat {
  const { entries } = archive;
  const chats = findChatEntries(entries.map(({ name, byteSize }) => ({ name, size: byteSize })));
  const [chatName, ...furtherChats] = chats;
  const entry = entries.find(({ name }) => name === chatName);
  if (!chatName || !entry) {
    throw new AppError("unreadable_file", "The archive holds no chat text. Export the chat again and choose the .zip.");
  }
  if (entry.problem === "encrypted") {
    throw new AppError("unreadable_file", "The archive is encrypted. Unpack it and bring the chat text inside it.");
  }
  if (entry.problem) {
    throw new AppError("unreadable_file", "The chat text in the archive is packed in a way that cannot be read.");
  }
  return {
    chatName,
    furtherChats,
    text: () => readable(archive.read(entry)),
    archive,
    files: entries.filter(({ name }) => !chats.includes(name)),
    close: () => archive.close(),
  };
}

async function* readable(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error;
    throw new AppError("unreadable_file", "The chat text in the archive is damaged.", { cause: error });
  }
}
