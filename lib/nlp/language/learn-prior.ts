// A conversation speaks few languages: their shares are estimated from all its texts together (expectation
// maximisation over the evidence of each text, six rounds). Example: 180 German and 20 English texts give about
// { de: 0.9, en: 0.1 } although "ok super" alone could be ten languages.
import { countryLanguages } from "./country-languages.ts";
import { type LanguageEvidence, languageEvidence } from "./language-evidence.ts";
import type { LanguageModels } from "./language-models.ts";
import type { LanguagePrior } from "./language-prior.ts";
import { weighLanguages } from "./weigh-languages.ts";

const rounds = 6;
// A conversation has few languages: what fewer texts speak is taken for a mistake, until a text says so clearly.
const leastTexts = 1;
const smallestShare = 0.02;
// A speaker's texts count against the conversation as if it had said this many of them.
const conversationTexts = 10;
const leastTextsOfSpeaker = 5;

type Known = {
  /** Who wrote each text. */
  speakers?: readonly string[];
  /** ISO 3166 codes of the participants' phone numbers. */
  countries?: readonly string[];
};

/** Shares of the languages of a conversation, learnt from texts spread over it; none when no text has letters. */
export function learnPrior(
  sampleTexts: string[],
  models: LanguageModels | undefined,
  known: Known = {},
): LanguagePrior {
  const said = sampleTexts.flatMap((text, at) => {
    const evidence = languageEvidence(text, models);
    return evidence ? [{ evidence, speaker: known.speakers?.[at] }] : [];
  });
  const evidences = said.map(({ evidence }) => evidence);
  const favoured = [...new Set((known.countries ?? []).flatMap((country) => countryLanguages[country] ?? []))];
  let prior: LanguagePrior = { shares: {}, ...(favoured.length > 0 && { favoured }) };
  for (let round = 0; round < rounds && evidences.length > 0; round++) {
    const least = leastTexts + evidences.length * smallestShare;
    const kept = [...sumPosteriors(evidences, prior)].flatMap(([language, sum]): [string, number][] =>
      sum > least ? [[language, sum - least]] : [],
    );
    prior = { ...prior, shares: toShares(kept) };
  }
  const bySpeaker = Map.groupBy(said, ({ speaker }) => speaker);
  const speakers = [...bySpeaker].flatMap(([speaker, texts]): [string, LanguagePrior][] => {
    if (speaker === undefined || texts.length < leastTextsOfSpeaker) return [];
    const sums = sumPosteriors(
      texts.map(({ evidence }) => evidence),
      prior,
    );
    const shares = Object.entries(prior.shares).map(([language, share]): [string, number] => [
      language,
      (sums.get(language) ?? 0) + share * conversationTexts,
    ]);
    return [[speaker, { ...prior, shares: toShares(shares) }]];
  });
  return speakers.length > 1 ? { ...prior, speakers: Object.fromEntries(speakers) } : prior;
}

function sumPosteriors(evidences: readonly LanguageEvidence[], prior: LanguagePrior): Map<string, number> {
  const sums = new Map<string, number>();
  for (const evidence of evidences) {
    const weights: [language: string, weight: number][] = [];
    const total = weighLanguages(evidence, prior, (language, weight) => weights.push([language, weight]));
    for (const [language, weight] of weights) sums.set(language, (sums.get(language) ?? 0) + weight / total);
  }
  return sums;
}

function toShares(sums: readonly [string, number][]): Record<string, number> {
  const total = sums.reduce((sum, [, share]) => sum + share, 0);
  return Object.fromEntries(sums.map(([language, share]) => [language, share / total]));
}
