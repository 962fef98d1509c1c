/**
 * Matches equal keys whose times lie within a tolerance. Two phones may show two messages the other way round, so matches
 * may cross; those of one key never do. Of each key the earliest go to the earliest.
 * @returns for each incoming message the existing one, or -1
 */
export function matchWithin(
  existing: { keys: Int32Array; times: Float64Array },
  incoming: { keys: Int32Array; times: Float64Array },
  tolerance: number,
): Int32Array {
  const matchOf = new Int32Array(incoming.keys.length).fill(-1);
  const lefts = sorted(existing);
  const rights = sorted(incoming);
  let left = 0;
  let right = 0;
  while (left < lefts.length && right < rights.length) {
    const one = lefts[left] ?? 0;
    const other = rights[right] ?? 0;
    const keyGap = (existing.keys[one] ?? 0) - (incoming.keys[other] ?? 0);
    const gap = keyGap === 0 ? (existing.times[one] ?? 0) - (incoming.times[other] ?? 0) : keyGap * Infinity;
    if (Math.abs(gap) <= tolerance) {
      matchOf[other] = one;
      left++;
      right++;
    } else if (gap < 0) left++;
    else right++;
  }
  return matchOf;
}

/** Numbers of the messages, by key, then time, then place; those without a key are left out. */
function sorted({ keys, times }: { keys: Int32Array; times: Float64Array }): Int32Array {
  const places = Int32Array.from(keys.keys()).filter((at) => (keys[at] ?? -1) >= 0);
  return places.sort(
    (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || (times[one] ?? 0) - (times[other] ?? 0) || one - other,
  );
}
