// A conversation speaks few languages: their shares are estimated from all its texts together (expectation
// maximisation over the evidence of each text, four rounds). Example: 180 German and 20 English texts give about
// { de: 0.9, en: 0.1 } although "ok super" alone could be ten languages.
import { languageEvidence } from "./language-evidence.ts";
import { languagePosterior } from "./language-posterior.ts";
import type { LanguagePrior } from "./language-prior.ts";

const rounds = 4;
const minShare = 0.002;

/** Shares of the languages of a conversation, learnt from texts spread over it. */
export function learnPrior(sampleTexts: string[]): LanguagePrior {
  const evidences = sampleTexts.map(languageEvidence).filter((evidence) => evidence !== null);
  let prior: LanguagePrior = { shares: {} };
  for (let round = 0; round < rounds && evidences.length > 0; round++) {
    const sums = new Map<string, number>();
    for (const evidence of evidences) {
      for (const [language, share] of languagePosterior(evidence, prior)) {
        sums.set(language, (sums.get(language) ?? 0) + share);
      }
    }
    const kept = [...sums].filter(([, sum]) => sum / evidences.length >= minShare);
    const total = kept.reduce((sum, [, share]) => sum + share, 0);
    prior = { shares: Object.fromEntries(kept.map(([language, share]) => [language, share / total])) };
  }
  return prior;
}
