/**
 * The log-odds from which counting a label as there gives the best F1 on scored examples; 0 where it never is there.
 * @param targets 0 or 1; NaN is left out
 */
export function chooseThreshold(scores: readonly number[], targets: readonly number[]): number {
  const order = [...scores.keys()]
    .filter((at) => !Number.isNaN(targets[at]))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = order.filter((at) => targets[at] === 1).length;
  let best = 0;
  let threshold = 0;
  let hits = 0;
  order.forEach((at, index) => {
    hits += targets[at] ?? 0;
    const f1 = (2 * hits) / (index + 1 + positives);
    const next = order[index + 1];
    if (f1 <= best || (next !== undefined && scores[next] === scores[at])) return;
    best = f1;
    threshold = ((scores[at] ?? 0) + (next === undefined ? (scores[at] ?? 0) : (scores[next] ?? 0))) / 2;
  });
  return threshold;
}
