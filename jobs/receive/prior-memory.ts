import { LRUCache } from "lru-cache";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { LanguagePrior } from "#lib/nlp/language/language-prior.ts";

type Learnt = { prior: LanguagePrior; from: number; since: number };

/** Texts that languages are learnt from: more change little. */
const mostTexts = 300;
const learnt = new LRUCache<number, Learnt>({ max: 2_000 });

/**
 * The languages of a conversation that grows: learnt anew when as many texts have come as it was learnt from, at most 300,
 * and not for every message.
 * @param texts those that come now
 * @param loadSample the newest that are stored
 */
export async function priorOf(
  readingId: number,
  texts: readonly string[],
  loadSample: () => Promise<string[]>,
  pool: Pick<AnalysisPool, "learnPrior">,
): Promise<LanguagePrior> {
  const known = learnt.get(readingId);
  if (known && known.since + texts.length <= known.from) {
    known.since += texts.length;
    return known.prior;
  }
  const sample = [...texts.slice(0, mostTexts), ...(await loadSample())];
  const prior = await pool.learnPrior(sample);
  learnt.set(readingId, { prior, from: Math.min(sample.length, mostTexts), since: 0 });
  return prior;
}
