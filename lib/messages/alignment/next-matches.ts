/** For each incoming message the lowest existing one that it or a later one is; `length` where none is. */
export function nextMatches(matchOf: Int32Array, length: number): Int32Array {
  const next = new Int32Array(matchOf.length);
  let lowest = length;
  for (let at = matchOf.length - 1; at >= 0; at--) {
    const match = matchOf[at] ?? -1;
    if (match >= 0 && match < lowest) lowest = match;
    next[at] = lowest;
  }
  return next;
}
