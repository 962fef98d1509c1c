// Hashes are spread evenly, so where one stands in a sorted list is nearly known: each look guesses from the values at
// both ends of what is left (interpolation search). Example: of 176,000 hashes a third are below 0x55555555, and the
// first look is at number 58,667.

/** The place of a hash among hashes in ascending order; -1 where it is none of them. */
export function placeOfHash(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const least = hashes[low] as number;
    const most = hashes[high] as number;
    if (hash < least || hash > most) return -1;
    const share = most === least ? 0 : (hash - least) / (most - least);
    const middle = low + Math.floor(share * (high - low));
    const found = hashes[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
