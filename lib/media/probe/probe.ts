/** What the bytes of a file tell of it. */
export type MediaFacts = {
  /** Pixels, as it is shown; null where the bytes do not tell. */
  width: number | null;
  height: number | null;
  /** Length of a sound or a film; null where the bytes do not tell. */
  durationMs: number | null;
  /** A small WebP of a picture; null for what is no picture, is small itself or cannot be decoded. */
  thumbnail: Buffer | null;
};

/** Looks at a file while its bytes pass by on the way into storage; keeps little of them, whatever the file's size. */
export type Probe = {
  see(piece: Uint8Array): void;
  /** Asked once all bytes have passed. What is broken about them never throws. */
  facts(): Promise<Partial<MediaFacts>>;
};
