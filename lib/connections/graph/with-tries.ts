import { GraphError } from "./graph-error.ts";

/** Waits before the second and third try are anything up to these: full jitter, from 5 seconds to 2 minutes. */
const longestWaitsMs = [5_000, 120_000];

export type TryOptions = {
  /** 1..3. */
  tries: number;
  sleep: (milliseconds: number) => Promise<void>;
  /** 0..1 */
  random: () => number;
};

/** Does something again where its error says that it may pass, after a random wait, so that not all come back at once. */
export async function withTries<T>({ tries, sleep, random }: TryOptions, work: () => Promise<T>): Promise<T> {
  for (const longestMs of longestWaitsMs.slice(0, tries - 1)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphError) || error.advice !== "retry") throw error;
      await sleep(random() * longestMs);
    }
  }
  return work();
}
