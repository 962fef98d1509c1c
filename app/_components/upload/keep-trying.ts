import { ApiError } from "../forms/call-api.ts";

const longestSeconds = 30;
/** No answer, too many requests, and what a proxy or we say when the server or its store is not there for a moment. */
const passing = new Set([0, 429, 502, 503, 504]);

/**
 * Does `work` again until it succeeds or fails for good: after 1, 2, 4 ... 30 s, and at once when the browser says that
 * it is online again. `onLost` hears of each wait, in words for the person.
 */
export async function keepTrying<T>(
  work: () => Promise<T>,
  { signal, onLost }: { signal: AbortSignal; onLost: (reason: string) => void },
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !(error instanceof ApiError) || !passing.has(error.status)) throw error;
      const seconds = Math.min(longestSeconds, 2 ** tries);
      const what = error.status === 0 ? "The connection was lost." : error.message;
      onLost(`${what} Trying again in ${seconds} s.`);
      await pause(seconds * 1000, signal);
      signal.throwIfAborted();
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}
