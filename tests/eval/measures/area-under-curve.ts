/** The share of pairs of a positive and a negative in which the positive scores higher, ties half: 0..1. */
export function areaUnderCurve(scores: readonly number[], positives: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let rankSum = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++;
    for (let at = from; at < to; at++) if (positives[order[at] ?? 0]) rankSum += (from + to + 1) / 2;
    from = to;
  }
  const count = positives.filter(Boolean).length;
  return (rankSum - (count * (count + 1)) / 2) / (count * (positives.length - count));
}
