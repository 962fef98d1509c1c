/** The mean of means, each weighted by how many messages it rests on; null where nothing was scored. */
export function weightedMean(rows: readonly { mean: number | null; scored: number }[]): number | null {
  const told = rows.flatMap(({ mean, scored }) => (mean === null ? [] : [{ mean, scored }]));
  const scored = told.reduce((sum, row) => sum + row.scored, 0);
  return scored === 0 ? null : told.reduce((sum, row) => sum + row.mean * row.scored, 0) / scored;
}
