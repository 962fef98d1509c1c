const windowMs = 5_000;
const leastMs = 500;

/** Bytes a second over the last five seconds; null in the first half second. `add` takes times in ms that only grow. */
export function createSpeedometer(): { add(atMs: number, totalBytes: number): number | null } {
  let samples: { atMs: number; totalBytes: number }[] = [];
  return {
    add(atMs, totalBytes) {
      samples = [...samples.filter((sample) => atMs - sample.atMs <= windowMs), { atMs, totalBytes }];
      const [first] = samples;
      if (!first || atMs - first.atMs < leastMs) return null;
      return ((totalBytes - first.totalBytes) * 1000) / (atMs - first.atMs);
    },
  };
}
