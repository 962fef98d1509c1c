import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import type { Archive } from "#lib/media/archive/open-archive.ts";
import { findChatEntries } from "#lib/parse/archive/find-chats.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { StoredObject } from "#lib/storage/open-stored.ts";

/** A chat text that can be read as often as needed. */
export type ChatSource = {
  /** Name of the text inside an archive, else null. */
  chat: string | null;
  read(): AsyncIterable<Uint8Array>;
};

export type ChatFile = {
  chats: ChatSource[];
  /** Names of the other files of an archive; null for a bare text. */
  mediaNames: ReadonlySet<string> | null;
  close(): void;
};

const chunkBytes = 256 * 1024;
const limits = { maxEntries: 200_000, maxBytes: 64 * 1024 ** 3, maxRatio: 200 };

/**
 * Opens a .txt or .zip for what it is, by its first bytes.
 * @throws AppError for an archive that is damaged, too large or without any text
 */
export async function openChatFile(path: string): Promise<ChatFile> {
  if (!(await isArchive(path))) {
    return { chats: [{ chat: null, read: () => readChunks(path) }], mediaNames: null, close: () => undefined };
  }
  const { openArchive } = await import("#lib/media/archive/open-archive.ts");
  const archive = await openArchive(await localObject(path), limits);
  const chats = chatsOf(archive);
  if (chats.length === 0) {
    archive.close();
    throw new AppError("unreadable_file", "The archive holds no chat: no text is in it.");
  }
  const texts = new Set(chats.map(({ chat }) => chat));
  const media = archive.entries.filter(({ name }) => !texts.has(name));
  return { chats, mediaNames: new Set(media.map(({ fileName }) => fileName)), close: () => archive.close() };
}

/** Reads into one buffer again and again: a chunk holds until the next one is asked for. */
async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function chatsOf(archive: Archive): ChatSource[] {
  const usable = archive.entries.filter(({ problem }) => problem === null);
  const names = findChatEntries(usable.map(({ name, byteSize }) => ({ name, size: byteSize })));
  return names.flatMap((name) => {
    const entry = usable.find((candidate) => candidate.name === name);
    return entry ? [{ chat: name, read: () => archive.read(entry) }] : [];
  });
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString("latin1").startsWith("PK") && (buffer[2] ?? 0) <= 5;
  } finally {
    await file.close();
  }
}

async function localObject(path: string): Promise<StoredObject> {
  const { size } = await stat(path);
  return {
    id: path,
    byteSize: size,
    contentType: null,
    sha256: Buffer.alloc(0),
    read: ({ start = 0, end = size } = {}) => createReadStream(path, { start, end: Math.max(start, end - 1) }),
  };
}
