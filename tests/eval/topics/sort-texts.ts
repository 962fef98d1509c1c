import { countSweeps } from "#lib/nlp/topics/count-sweeps.ts";
import { factorise } from "#lib/nlp/topics/factorise.ts";
import { settleTopics } from "#lib/nlp/topics/settle-topics.ts";
import type { TermMatrix } from "#lib/nlp/topics/term-matrix.ts";
import { weighTerms } from "#lib/nlp/topics/weigh-terms.ts";

/** The topic of each text that stands alone: a factorisation of the texts themselves, then settled one by one. */
export function sortTexts(counts: TermMatrix, topics: number, seed: number): Int32Array {
  const { documents } = factorise(weighTerms(counts), topics, seed);
  const start = Int32Array.from({ length: counts.documents }, (_, text) => {
    const weights = documents.subarray(text * topics, (text + 1) * topics);
    const most = Math.max(...weights);
    return most > 0 ? weights.indexOf(most) : -1;
  });
  return settleTopics(counts, topics, start, { sweeps: countSweeps(counts.documents, topics), seed });
}
