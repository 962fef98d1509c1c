/** The first bytes of a stream (fewer only when it is shorter), and the stream as if nothing had been read. */
export async function peekStream(
  source: AsyncIterable<Uint8Array>,
  wantedBytes: number,
): Promise<{ head: Buffer; stream: AsyncGenerator<Uint8Array>; cancel(): Promise<void> }> {
  const pieces = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let seenBytes = 0;
  let isOver = false;
  while (!isOver && seenBytes < wantedBytes) {
    const piece = await pieces.next();
    isOver = piece.done === true;
    if (piece.done) break;
    seen.push(piece.value);
    seenBytes += piece.value.length;
  }
  const cancel = async () => {
    if (!isOver) await pieces.return?.();
  };

  async function* stream(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen.splice(0);
      while (!isOver) {
        const piece = await pieces.next();
        isOver = piece.done === true;
        if (!piece.done) yield piece.value;
      }
    } finally {
      await cancel();
    }
  }

  return { head: Buffer.concat(seen).subarray(0, wantedBytes), stream: stream(), cancel };
}
