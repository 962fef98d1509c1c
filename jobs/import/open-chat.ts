import type { Context } from "#lib/context/context.ts";
import type { ArchiveEntry } from "#lib/media/archive/archive-entry.ts";
import { archiveLimits } from "#lib/media/archive/archive-limits.ts";
import { type Archive, DamagedEntry, openArchive } from "#lib/media/archive/open-archive.ts";
import { unpackArchive } from "#lib/media/archive/unpack-archive.ts";
import { filesOfChat } from "#lib/parse/archive/files-of-chat.ts";
import { findChatEntries } from "#lib/parse/archive/find-chats.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { openObject } from "#lib/storage/open-object.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";

export type OpenChat = {
  /** Name of the text inside an archive, behind that of the archive inside it; null for a text that came alone. */
  chatName: string | null;
  /** Further chats of the archive, and archives in it that may hold one: this import leaves them alone. */
  furtherChats: string[];
  /** The bytes of the text from the beginning; each call reads anew. */
  text(): AsyncIterable<Uint8Array>;
  archive: Archive | null;
  /** Files of the archive that are no chat. */
  files: ArchiveEntry[];
  close(): Promise<void>;
};

/** Archives in an archive that are looked into for a chat. */
const mostOpened = 20;

/**
 * Finds the chat text in a stored file. An archive in an archive is opened only where the outer one holds no chat, and
 * none that lies deeper.
 * @param wanted one of the further chats of an earlier opening; null for the likeliest
 * @throws AppError `unreadable_file` when an archive holds none, or an encrypted or a damaged one
 */
export async function openChat(ctx: Context, objectId: string, wanted: string | null): Promise<OpenChat> {
  const object = await openObject(ctx, objectId);
  if (object.contentType !== "application/zip") return plainText(object);
  const archive = await openArchive(object, archiveLimits());
  try {
    return chatOf(archive, wanted) ?? (await openInnerChat(ctx, archive, wanted));
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
    close: async () => undefined,
  };
}

async function openInnerChat(ctx: Context, outer: Archive, wanted: string | null): Promise<OpenChat> {
  const zips = outer.entries.filter(({ name, problem }) => problem === null && name.toLowerCase().endsWith(".zip"));
  const asked = wanted === null ? zips : zips.filter(({ name }) => wanted === name || wanted.startsWith(`${name}/`));
  for (const [at, zip] of asked.slice(0, mostOpened).entries()) {
    const { object, discard } = await unpackArchive(ctx.workspaceId, outer, zip);
    const inside = (name: string) => `${zip.name}/${name}`;
    try {
      const archive = await openArchive(object, archiveLimits());
      const chat = chatOf(archive, wanted === null || wanted === zip.name ? null : wanted.slice(zip.name.length + 1));
      if (chat) {
        const others = wanted === null ? asked.slice(at + 1).map(({ name }) => name) : [];
        return {
          ...chat,
          chatName: inside(chat.chatName ?? ""),
          furtherChats: [...chat.furtherChats.map(inside), ...others],
          close: async () => {
            await chat.close();
            outer.close();
            await discard();
          },
        };
      }
      archive.close();
      await discard();
    } catch (error) {
      await discard();
      if (!(error instanceof AppError) || error.code !== "unreadable_file" || asked.length === 1) throw error;
    }
  }
  throw new AppError("unreadable_file", "The archive holds no chat text. Export the chat again and choose the .zip.");
}

/** Null when the archive holds no chat. */
function chatOf(archive: Archive, wanted: string | null): OpenChat | null {
  const { entries } = archive;
  const chats = findChatEntries(entries.map(({ name, byteSize }) => ({ name, size: byteSize })));
  const chatName = wanted !== null && chats.includes(wanted) ? wanted : chats[0];
  const entry = entries.find(({ name }) => name === chatName);
  if (!chatName || !entry) return null;
  if (entry.problem === "encrypted") {
    throw new AppError("unreadable_file", "The archive is encrypted. Unpack it and bring the chat text inside it.");
  }
  if (entry.problem) {
    throw new AppError("unreadable_file", "The chat text in the archive is packed in a way that cannot be read.");
  }
  const files = new Set(
    filesOfChat(
      entries.map(({ name }) => name),
      chats,
      chatName,
    ),
  );
  return {
    chatName,
    furtherChats: wanted === null ? chats.filter((name) => name !== chatName) : [],
    text: () => readable(archive.read(entry)),
    archive,
    files: entries.filter(({ name }) => files.has(name)),
    close: async () => archive.close(),
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
