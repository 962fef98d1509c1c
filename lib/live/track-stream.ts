type Close = () => void;
type Streams = { open: Set<Close>; isArmed: boolean };
const shared = globalThis as typeof globalThis & { parlanceStreams?: Streams };

/**
 * Keeps an open stream in mind until it ends, and ends it when the process is told to stop: open streams would
 * otherwise hold the server. The signal handler is set with the first stream, never when this file is loaded.
 * @returns forgets it
 */
export function trackStream(close: Close): () => void {
  shared.parlanceStreams ??= { open: new Set(), isArmed: false };
  const streams = shared.parlanceStreams;
  if (!streams.isArmed) {
    streams.isArmed = true;
    process.once("SIGTERM", () => {
      for (const end of [...streams.open]) end();
    });
  }
  streams.open.add(close);
  return () => streams.open.delete(close);
}
