/** Takes two whole numbers into a hash: a whole number below 2^53. Two lanes, closed by MurmurHash3's finaliser. */
export function mixKey(hash: number, first: number, second: number): number {
  const low = finalise(
    Math.imul((hash | 0) ^ Math.imul(first | 0, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second + 1, 0xc2b2ae35),
  );
  const high = finalise(
    Math.imul(((hash / 2 ** 32) | 0) ^ Math.imul(second + 1, 0x27d4eb2f), 0x165667b1) ^ low ^ (first | 0),
  );
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function finalise(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
