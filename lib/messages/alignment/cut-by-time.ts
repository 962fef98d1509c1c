type Stretch = { from: number; to: number; otherFrom: number; otherTo: number };

/**
 * Cuts a stretch of both readings wherever all before it was earlier and nothing after it is: no two messages of different
 * parts have the same time. Where a clock goes back there is no cut.
 */
export function cutByTime(times: Float64Array, otherTimes: Float64Array, stretch: Stretch): Stretch[] {
  const { from, to, otherFrom, otherTo } = stretch;
  const leasts = leastFrom(times, from, to);
  const otherLeasts = leastFrom(otherTimes, otherFrom, otherTo);
  const parts: Stretch[] = [];
  let [begin, otherBegin, otherAt] = [from, otherFrom, otherFrom];
  let [latest, otherLatest] = [-Infinity, -Infinity];
  for (let at = from; at < to; at++) {
    const time = leasts[at - from] ?? Infinity;
    if (latest < time && at > from) {
      while (otherAt < otherTo && (otherLeasts[otherAt - otherFrom] ?? Infinity) < time) {
        otherLatest = Math.max(otherLatest, otherTimes[otherAt] ?? 0);
        otherAt++;
      }
      if (otherLatest < time) {
        parts.push({ from: begin, to: at, otherFrom: otherBegin, otherTo: otherAt });
        [begin, otherBegin] = [at, otherAt];
      }
    }
    latest = Math.max(latest, times[at] ?? 0);
  }
  parts.push({ from: begin, to, otherFrom: otherBegin, otherTo });
  return parts;
}

/** For each place the earliest time from there on. */
function leastFrom(times: Float64Array, from: number, to: number): Float64Array {
  const leasts = new Float64Array(to - from);
  let least = Infinity;
  for (let at = to - 1; at >= from; at--) {
    least = Math.min(least, times[at] ?? 0);
    leasts[at - from] = least;
  }
  return leasts;
}
