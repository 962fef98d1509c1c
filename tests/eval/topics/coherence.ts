/**
 * Mean normalised pointwise mutual information of the pairs of each topic's words over windows (Bouma 2009), -1..1;
 * words that never meet count -1.
 */
export function coherence(topics: readonly (readonly string[])[], windows: readonly ReadonlySet<string>[]): number {
  const means = topics.map((words) => {
    const pairs = words.flatMap((word, at) => words.slice(0, at).map((other) => npmi(word, other, windows)));
    return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
  });
  return means.reduce((sum, value) => sum + value, 0) / means.length;
}

function npmi(a: string, b: string, windows: readonly ReadonlySet<string>[]): number {
  let [ofA, ofB, together] = [0, 0, 0];
  for (const window of windows) {
    const [hasA, hasB] = [window.has(a), window.has(b)];
    if (hasA) ofA += 1;
    if (hasB) ofB += 1;
    if (hasA && hasB) together += 1;
  }
  if (together === 0) return -1;
  const share = together / windows.length;
  return Math.log((share * windows.length ** 2) / (ofA * ofB)) / -Math.log(share);
}
