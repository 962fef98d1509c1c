/** Seconds around the middle that still count as it. */
const spread = 150;

/**
 * How far the clock of each sender's messages is from what most show, in seconds: a phone stamps what it sends with its own
 * clock, and what it gets with that of others. Steps of `zoneStep` are another zone, no other clock. One message alone, which
 * may be the same by chance, counts only where clocks differ anyway.
 * @param rests what is left of each anchor's distance when the main shift is taken off; NaN where that is too much for a clock
 * @param senders who wrote each anchor, -1 for notices
 * @returns one of each sender; the first is that of notices
 */
export function findOffsets(
  rests: Float64Array,
  senders: Int32Array,
  { count, zoneStep, areTwoClocks }: { count: number; zoneStep: number; areTwoClocks: boolean },
): Float64Array {
  const lists = Array.from({ length: count + 1 }, (): number[] => []);
  for (const [at, rest] of rests.entries()) if (!Number.isNaN(rest)) lists[(senders[at] ?? -1) + 1]?.push(rest);
  const offsets = Float64Array.from(lists, (list) => {
    if (list.length < 2) return 0;
    const sorted = Float64Array.from(list, (rest) => rest - Math.round(rest / zoneStep) * zoneStep).sort();
    const middle = sorted[sorted.length >> 1] ?? 0;
    const near = sorted.filter((rest) => Math.abs(rest - middle) <= spread);
    return near.length > 1 && near.length * 2 > sorted.length ? middle : 0;
  });
  if (!areTwoClocks && offsets.every((offset) => offset === 0)) return offsets;
  return offsets.map((offset, at) => {
    const [rest = 0, ...more] = lists[at] ?? [];
    return more.length === 0 && Math.abs(rest) <= zoneStep / 2 ? rest : offset;
  });
}
