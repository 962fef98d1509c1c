/**
 * Picks the longest run of pairs that rises on both sides (patience sorting, O(n log n)).
 * @param lefts one side of the pairs, which rise on the other side already
 * @returns indexes of the picked pairs, ascending
 */
export function risingPairs(lefts: Int32Array): Int32Array {
  const tops = new Int32Array(lefts.length);
  const before = new Int32Array(lefts.length);
  let piles = 0;
  for (let at = 0; at < lefts.length; at++) {
    const left = lefts[at] ?? 0;
    let low = 0;
    let high = piles;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lefts[tops[middle] ?? 0] ?? 0) < left) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = at;
    if (low === piles) piles++;
  }
  const picked = new Int32Array(piles);
  for (let pile = piles - 1, at = tops[piles - 1] ?? -1; pile >= 0; pile--, at = before[at] ?? -1) picked[pile] = at;
  return picked;
}
