// How often the topics of single texts are settled anew after the factorisation: often where topics have few texts, for
// the factors of few texts are weak; once where they have many, for there each sweep mixes topics that share common
// words. Example: 2,472 texts in 89 topics -> 20 sweeps; 16,407 in 20 -> 1.

const manyTexts = 100;

/** Sweeps for `settleTopics`. Looks at sizes only. */
export function countSweeps(texts: number, topics: number): number {
  return texts / topics < manyTexts ? 20 : 1;
}
