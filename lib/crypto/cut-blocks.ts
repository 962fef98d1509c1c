/** The same bytes in blocks of exactly `blockBytes`; what is left comes last, and may be empty only when all is. */
export async function* cutBlocks(source: AsyncIterable<Uint8Array>, blockBytes: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const piece of source) {
    let rest = piece;
    // A full block goes out only when more bytes follow: the last one must be known as such.
    while (held + rest.length > blockBytes) {
      const taken = blockBytes - held;
      yield Buffer.concat([...parts, rest.subarray(0, taken)], blockBytes);
      rest = rest.subarray(taken);
      parts = [];
      held = 0;
    }
    if (rest.length > 0) {
      parts.push(rest);
      held += rest.length;
    }
  }
  yield Buffer.concat(parts, held);
}
