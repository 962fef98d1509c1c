/** F1 of one class: twice the hits by what was said and what is there; 0 without a hit. */
export function f1(said: readonly boolean[], there: readonly boolean[]): number {
  let hits = 0;
  let all = 0;
  said.forEach((says, at) => {
    if (says && there[at]) hits++;
    all += Number(says) + Number(there[at] ?? false);
  });
  return hits === 0 ? 0 : (2 * hits) / all;
}
