// A number falls into the class of the last bound that it reaches. Example: with bounds 1, 2, 5 the number 3 is in 2.

/** Class 0..bounds.length of a number among rising bounds. */
export function classOf(bounds: readonly number[], value: number): number {
  let found = 0;
  while (found < bounds.length && value >= (bounds[found] ?? 0)) found += 1;
  return found;
}
