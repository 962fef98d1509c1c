import type { ChatProfile } from "../chat-profile.ts";
import { NotAChat } from "../not-a-chat.ts";
import { ByteCensus } from "./byte-census.ts";
import { decodeBlocks, withoutByteOrderMark } from "./decode-blocks.ts";
import { splitAtLineEnds } from "./split-at-line-ends.ts";

const headBytes = 4096;

export type SniffedText = {
  /** The text in blocks of whole lines. */
  blocks: AsyncGenerator<string>;
  /** Settled once the blocks are read to their end. @throws NotAChat for an unreadable encoding. */
  encoding: () => ChatProfile["encoding"];
  /** How many characters stand for bytes that are none, likewise. */
  replaced: () => number;
};

/** Opens bytes of unknown encoding as text. @throws NotAChat when there are none or they are no text. */
export async function sniffText(chunks: AsyncIterable<Uint8Array>): Promise<SniffedText> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await iterator.next();
    if (next.done) break;
    head.push(Buffer.from(next.value));
    size += next.value.length;
  }
  if (size === 0) throw new NotAChat("empty", "The file is empty.");
  const rest = replay(head, iterator);
  const wide = wideEncoding(Buffer.concat(head).subarray(0, headBytes));
  if (wide) return { blocks: decodeBlocks(rest, wide), encoding: () => wide, replaced: () => 0 };
  const census = new ByteCensus();
  return {
    blocks: decodeWithCensus(rest, census),
    encoding: () => census.encoding(),
    replaced: () => census.replaced(),
  };
}

async function* replay(head: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* decodeWithCensus(chunks: AsyncIterable<Uint8Array>, census: ByteCensus): AsyncGenerator<string> {
  let isFirst = true;
  for await (const block of splitAtLineEnds(chunks)) {
    const text = census.decode(block);
    yield isFirst ? withoutByteOrderMark(text) : text;
    isFirst = false;
  }
}

function wideEncoding(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  let evenZeros = 0;
  let oddZeros = 0;
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte === 0) at % 2 === 0 ? evenZeros++ : oddZeros++;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  }
  const half = head.length / 2;
  if (oddZeros > half * 0.4 && evenZeros < half * 0.1) return "utf-16le";
  if (evenZeros > half * 0.4 && oddZeros < half * 0.1) return "utf-16be";
  if (controls + evenZeros + oddZeros > head.length * 0.1) {
    throw new NotAChat("binary", "The file is not a text. Choose the exported chat: a .txt or the whole .zip.");
  }
  return null;
}
