type Side = { texts: Int32Array; times: Float64Array };

/**
 * Matches what is not yet matched and has the same sender and text within a tolerance of time. Two phones may show two
 * messages the other way round, so matches may cross; those of one text never do. Of each the earliest go to the earliest.
 * @param textCount texts are whole numbers below it
 * @param matchOf for each incoming message the existing one, or -1; is completed
 */
export function matchWithin(
  existing: Side,
  incoming: Side,
  { tolerance, textCount }: { tolerance: number; textCount: number },
  matchOf: Int32Array,
): void {
  const taken = new Uint8Array(existing.texts.length);
  for (const match of matchOf) if (match >= 0) taken[match] = 1;
  const lefts = sortByText(existing, textCount, (at) => taken[at] === 0);
  const rights = sortByText(incoming, textCount, (at) => (matchOf[at] ?? -1) < 0);
  let left = 0;
  let right = 0;
  while (left < lefts.length && right < rights.length) {
    const one = lefts[left] ?? 0;
    const other = rights[right] ?? 0;
    const textGap = (existing.texts[one] ?? 0) - (incoming.texts[other] ?? 0);
    const gap = textGap === 0 ? (existing.times[one] ?? 0) - (incoming.times[other] ?? 0) : textGap * Infinity;
    if (Math.abs(gap) <= tolerance) {
      matchOf[other] = one;
      left++;
      right++;
    } else if (gap < 0) left++;
    else right++;
  }
}

/** Numbers of the wanted messages, by text, then time, then place: counted into place, as texts are many and times mostly rise. */
function sortByText({ texts, times }: Side, textCount: number, isWanted: (at: number) => boolean): Int32Array {
  const ends = new Int32Array(textCount + 1);
  let count = 0;
  for (let at = 0; at < texts.length; at++) {
    if (!isWanted(at)) continue;
    const next = (texts[at] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
    count++;
  }
  for (let text = 1; text <= textCount; text++) ends[text] = (ends[text] ?? 0) + (ends[text - 1] ?? 0);
  const sorted = new Int32Array(count);
  for (let at = 0; at < texts.length; at++) {
    if (!isWanted(at)) continue;
    const text = texts[at] ?? 0;
    const place = ends[text] ?? 0;
    sorted[place] = at;
    ends[text] = place + 1;
  }
  // Each end is now where the next text begins.
  for (let text = 0, from = 0; text < textCount; text++) {
    const to = ends[text] ?? 0;
    let isRising = true;
    for (let place = from + 1; place < to && isRising; place++)
      isRising = (times[sorted[place - 1] ?? 0] ?? 0) <= (times[sorted[place] ?? 0] ?? 0);
    if (!isRising)
      sorted.subarray(from, to).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other);
    from = to;
  }
  return sorted;
}
