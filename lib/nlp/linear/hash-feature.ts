// A feature is a string hashed to one of 2^bits buckets (FNV-1a over UTF-16 units, mixed once more so that the upper
// bits tell as much as the lower). Example: hashFeature("w:good", 18) is the same number on every machine.

/** Bucket of a feature, 0 to 2^bits - 1. */
export function hashFeature(feature: string, bits: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return mixHash(hash) >>> (32 - bits);
}

/** A rolling hash mixed, 32 bits (signed); its upper `bits` bits are the bucket. */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}
