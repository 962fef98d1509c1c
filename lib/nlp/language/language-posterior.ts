// Bayes: the probability of a language is its share in the conversation times the likelihood of the text under it.
// Example: Italian and English fit "hello" alike; in a conversation that is 95 % English it is English.
import type { LanguageEvidence } from "./language-evidence.ts";
import type { LanguagePrior } from "./language-prior.ts";

// Any language may turn up in any conversation.
const leastShare = 0.005;
// Without a conversation the world's chats are the prior: these are commoner than the rest.
const commonShares: Record<string, number> = {
  en: 0.2,
  es: 0.08,
  pt: 0.06,
  de: 0.05,
  fr: 0.05,
  ar: 0.05,
  hi: 0.05,
  id: 0.03,
};
const commonRest = 0.01;

/** Probability of each language that the text or the conversation suggests; together 1. */
export function languagePosterior(evidence: LanguageEvidence, prior: LanguagePrior): Map<string, number> {
  const isLearnt = Object.keys(prior.shares).length > 0;
  const shareOf = (language: string): number =>
    isLearnt ? Math.max(prior.shares[language] ?? 0, leastShare) : (commonShares[language] ?? commonRest);
  const candidates = new Set([...evidence.scores.keys(), ...Object.keys(prior.shares)]);
  if (candidates.size === 0) return new Map();
  const logs = [...candidates].map((language): [string, number] => [
    language,
    (evidence.scores.get(language) ?? evidence.otherwise) + Math.log(shareOf(language)),
  ]);
  const highest = Math.max(...logs.map(([, log]) => log));
  const weights = logs.map(([language, log]): [string, number] => [language, Math.exp(log - highest)]);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([language, weight]) => [language, weight / total]));
}
