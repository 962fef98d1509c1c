/** Reads a source and remembers its error: so a failed write is told from a failed source. */
export function guardSource(source: AsyncIterable<Uint8Array>): {
  read: () => AsyncGenerator<Uint8Array>;
  readonly error: unknown;
} {
  let failure: unknown;
  return {
    async *read() {
      const pieces = source[Symbol.asyncIterator]();
      let isOpen = true;
      try {
        while (true) {
          const piece = await pieces.next().catch((error: unknown) => {
            isOpen = false;
            failure = error;
            throw error;
          });
          if (piece.done) {
            isOpen = false;
            return;
          }
          yield piece.value;
        }
      } finally {
        if (isOpen) await pieces.return?.();
      }
    },
    get error() {
      return failure;
    },
  };
}
