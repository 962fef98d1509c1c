/** Normalised mutual information of two labellings, 0..1: mutual information over the geometric mean of entropies. */
export function mutualInformation(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const joint = tally(a.map((label, at) => `${label} ${b[at]}`));
  const ofA = tally(a);
  const ofB = tally(b);
  let shared = 0;
  for (const [pair, count] of joint) {
    const [left = "", right = ""] = pair.split(" ");
    const apart = (ofA.get(left) ?? 0) * (ofB.get(right) ?? 0);
    shared += (count / a.length) * Math.log((count * a.length) / apart);
  }
  return shared / Math.sqrt(entropy(ofA, a.length) * entropy(ofB, b.length));
}

function tally(labels: readonly (string | number)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(String(label), (counts.get(String(label)) ?? 0) + 1);
  return counts;
}

function entropy(counts: ReadonlyMap<string, number>, total: number): number {
  return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
}
