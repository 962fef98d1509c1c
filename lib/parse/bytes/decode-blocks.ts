/*
 * Rule: a chat text is UTF-8 with or without a byte order mark; editors on Windows leave UTF-16 and Windows-1252.
 * Example: the bytes FF FE 31 00 are "1" in UTF-16LE.
 */
import type { ChatProfile } from "../chat-profile.ts";
import { splitAtLineEnds } from "./split-at-line-ends.ts";

/** The text in blocks of whole lines, without the byte order mark. Bytes that are no character become U+FFFD. */
export async function* decodeBlocks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: ChatProfile["encoding"],
): AsyncGenerator<string> {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    yield* decodeWide(chunks, encoding);
    return;
  }
  const decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
  let isFirst = true;
  for await (const block of splitAtLineEnds(chunks)) {
    const text = decoder ? decoder.decode(block) : block.toString("utf8");
    yield isFirst ? withoutByteOrderMark(text) : text;
    isFirst = false;
  }
}

async function* decodeWide(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let carried: string[] = [];
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) {
      yield carried.join("") + text.slice(0, end);
      carried = [];
    }
    if (end < text.length) carried.push(text.slice(end));
  }
  const rest = carried.join("") + decoder.decode();
  if (rest !== "") yield rest;
}

export function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
