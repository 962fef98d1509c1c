/*
 * Rule: the chat of an archive is called _chat.txt or after its people, in the phone's language; what the archiver added
 * does not count.
 * Example: of "_chat.txt", "00000001-PHOTO-….jpg" and "__MACOSX/._chat.txt" the first is the chat.
 */
import { markerTables } from "../markers/marker-tables.ts";

const chatNames = markerTables.flatMap(({ chatNames: names = [] }) =>
  names.map((name) => name.split("%").map((piece) => piece.toLowerCase())),
);

/**
 * The entries of an archive that are chats by their names, the likeliest first; all its texts where no name tells.
 * @param entries the archive's directory; folders end with a slash
 */
export function findChatEntries(entries: readonly { name: string; size: number }[]): string[] {
  const texts = entries.filter(({ name, size }) => size > 0 && isOwn(name) && name.toLowerCase().endsWith(".txt"));
  const named = texts.filter(({ name }) => baseName(name) === "_chat.txt");
  const called = texts.filter(({ name }) => baseName(name) !== "_chat.txt" && isChatName(baseName(name)));
  const found = [...named, ...called];
  return (found.length > 0 ? found : texts).map(({ name }) => name);
}

function isOwn(name: string): boolean {
  const parts = name.split(/[/\\]/);
  return !name.startsWith("/") && parts.every((part) => part !== ".." && part !== "__MACOSX" && !part.startsWith("."));
}

function isChatName(name: string): boolean {
  const folded = name.replace(/\.txt$/i, "").toLowerCase();
  if (/chat|whatsapp/.test(folded)) return true;
  return chatNames.some(([start = "", end = ""]) => folded.startsWith(start) && folded.endsWith(end));
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}
