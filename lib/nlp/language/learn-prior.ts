// A conversation speaks few languages: their shares are estimated from all its texts together (expectation
// maximisation over the evidence of each text, six rounds). Example: 180 German and 20 English texts give about
// { de: 0.9, en: 0.1 } although "ok super" alone could be ten languages.
import { languageEvidence } from "./language-evidence.ts";
import type { LanguageModels } from "./language-models.ts";
import { languagePosterior } from "./language-posterior.ts";
import type { LanguagePrior } from "./language-prior.ts";

const rounds = 6;
// A conversation has few languages: what fewer texts speak is taken for a mistake, until a text says so clearly.
const leastTexts = 1;
const smallestShare = 0.02;

/** Shares of the languages of a conversation, learnt from texts spread over it; none when no text has letters. */
export function learnPrior(sampleTexts: string[], models: LanguageModels | undefined): LanguagePrior {
  const evidences = sampleTexts.map((text) => languageEvidence(text, models)).filter((evidence) => evidence !== null);
  let prior: LanguagePrior = { shares: {} };
  for (let round = 0; round < rounds && evidences.length > 0; round++) {
    const sums = new Map<string, number>();
    for (const evidence of evidences) {
      for (const [language, share] of languagePosterior(evidence, prior)) {
        sums.set(language, (sums.get(language) ?? 0) + share);
      }
    }
    const least = leastTexts + evidences.length * smallestShare;
    const kept = [...sums]
      .map(([language, sum]): [string, number] => [language, sum - least])
      .filter(([, sum]) => sum > 0);
    const total = kept.reduce((sum, [, share]) => sum + share, 0);
    prior = { shares: Object.fromEntries(kept.map(([language, share]) => [language, share / total])) };
  }
  return prior;
}
