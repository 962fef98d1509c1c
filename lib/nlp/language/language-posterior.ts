// Bayes: the probability of a language is its share in the conversation times the likelihood of the text under it.
// Example: Italian and English fit "hello" alike; in a conversation that is 95 % English it is English.
import type { LanguageEvidence } from "./language-evidence.ts";
import type { LanguagePrior } from "./language-prior.ts";

// Any language may turn up in any conversation.
const leastShare = 0.002;
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

// Log of how much likelier a language of the participants' countries is.
const favour = Math.log(5);
// e^-30: what is less likely than this beside the likeliest is left out.
const negligible = -30;

type LogShares = { of: ReadonlyMap<string, number>; rest: number; named: readonly string[] };

// The shares of a conversation serve all its messages.
const logShares = new WeakMap<LanguagePrior, LogShares>();

/** Probability of each language that the text or the conversation suggests, but for negligible ones; together 1. */
export function languagePosterior(evidence: LanguageEvidence, prior: LanguagePrior): Map<string, number> {
  const { scores, otherwise } = evidence;
  const { of: shares, rest, named } = logShares.get(prior) ?? readShares(prior);
  let highest = Number.NEGATIVE_INFINITY;
  for (const [language, score] of scores) highest = Math.max(highest, score + (shares.get(language) ?? rest));
  for (const language of named)
    highest = Math.max(highest, (scores.get(language) ?? otherwise) + (shares.get(language) ?? rest));

  const weights = new Map<string, number>();
  let total = 0;
  const weigh = (language: string, score: number) => {
    const log = score + (shares.get(language) ?? rest) - highest;
    if (log < negligible) return;
    const weight = Math.exp(log);
    weights.set(language, weight);
    total += weight;
  };
  for (const [language, score] of scores) weigh(language, score);
  for (const language of named) if (!scores.has(language)) weigh(language, otherwise);
  for (const [language, weight] of weights) weights.set(language, weight / total);
  return weights;
}

function readShares(prior: LanguagePrior): LogShares {
  const named = Object.keys(prior.shares);
  const isLearnt = named.length > 0;
  const known = isLearnt ? prior.shares : commonShares;
  const rest = isLearnt ? leastShare : commonRest;
  const of = new Map(Object.entries(known).map(([language, share]) => [language, Math.log(Math.max(share, rest))]));
  for (const language of prior.favoured ?? []) of.set(language, (of.get(language) ?? Math.log(rest)) + favour);
  const read = { of, rest: Math.log(rest), named };
  logShares.set(prior, read);
  return read;
}
