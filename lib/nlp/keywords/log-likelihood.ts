// How much more often two words stand side by side than chance would put them there (Dunning 1993, G squared).
// Example: 20 times together, 25 and 30 times in all, of 10,000 pairs -> 211; above 10.83 chance is below 1 in 1,000.

/**
 * @param together pairs of both
 * @param first pairs with the first word before
 * @param second pairs with the second word after
 * @param total all pairs
 */
export function logLikelihood(together: number, first: number, second: number, total: number): number {
  const cells = [
    [together, first, second],
    [first - together, first, total - second],
    [second - together, total - first, second],
    [total - first - second + together, total - first, total - second],
  ] as const;
  let sum = 0;
  for (const [seen, row, column] of cells) {
    if (seen > 0) sum += seen * Math.log((seen * total) / (row * column));
  }
  return 2 * sum;
}
