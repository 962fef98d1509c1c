// Classes of words that stand after the same words: each word goes to the class that makes the text likeliest when a
// word is told by its class and the class by the word before (Uszkoreit and Brants, ACL 2008, one-sided).

export type ClassOptions = { classes: number; least: number; rounds: number };

/** Class of each word (lower case) that occurs at least so often, 1 to `classes`. Deterministic. */
export function learnWordClasses(
  sentences: readonly (readonly string[])[],
  options: ClassOptions,
): Map<string, number> {
  const { classes, least, rounds } = options;
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Map(words.map(([word], id) => [word, id]));
  // Neighbours: those before (ids) and those after (ids + words), each with its count.
  const neighbours = words.map(() => new Map<number, number>());
  const total = words.length;
  for (const sentence of sentences) {
    let before = total;
    for (const word of [...sentence, ""]) {
      const id = word === "" ? total : (ids.get(word) ?? -1);
      if (id >= 0 && id < total && before >= 0) bump(neighbours[id], before);
      if (before >= 0 && before < total && id >= 0) bump(neighbours[before], total + 1 + id);
      before = id;
    }
  }
  const classOf = Int32Array.from(words, (_, id) => id % classes);
  const sizes = new Float64Array(classes);
  const pairs = new Float64Array((2 * total + 2) * classes);
  for (const [id, [, count]] of words.entries()) {
    const own = classOf[id] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 2 * count;
    for (const [context, times] of neighbours[id] ?? []) {
      pairs[context * classes + own] = (pairs[context * classes + own] ?? 0) + times;
    }
  }
  const logs = Float64Array.from({ length: 4_000_000 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
  const nLog = (n: number) => logs[n] ?? n * Math.log(n);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const [id, [, count]] of words.entries()) {
      const own = classOf[id] ?? 0;
      const contexts = neighbours[id] ?? new Map<number, number>();
      for (const [context, times] of contexts) {
        const place = context * classes + own;
        pairs[place] = (pairs[place] ?? 0) - times;
      }
      sizes[own] = (sizes[own] ?? 0) - 2 * count;
      const gains = Float64Array.from(sizes, (size) => nLog(size) - nLog(size + 2 * count));
      for (const [context, times] of contexts) {
        const row = context * classes;
        for (let to = 0; to < classes; to++) {
          const now = pairs[row + to] ?? 0;
          gains[to] = (gains[to] ?? 0) + nLog(now + times) - nLog(now);
        }
      }
      let best = own;
      for (let to = 0; to < classes; to++) if ((gains[to] ?? 0) > (gains[best] ?? 0) + 1e-9) best = to;
      if (best !== own) moved++;
      classOf[id] = best;
      sizes[best] = (sizes[best] ?? 0) + 2 * count;
      for (const [context, times] of contexts) {
        const place = context * classes + best;
        pairs[place] = (pairs[place] ?? 0) + times;
      }
    }
    if (moved === 0) break;
  }
  return new Map(words.map(([word], id) => [word, (classOf[id] ?? 0) + 1]));
}

function bump(counts: Map<number, number> | undefined, key: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
