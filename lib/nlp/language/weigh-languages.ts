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

type LogShares = {
  /** Of each language that the evidence tells apart. */
  shares: Float64Array;
  /** Which of them the prior names: they count although the text does not name them. */
  isNamed: Uint8Array;
  /** Languages of the prior that the evidence does not tell apart, and their shares. */
  others: readonly (readonly [language: string, share: number])[];
  /** Written anew for each text: room of its own for each would cost more than the sums. */
  logs: Float64Array;
};

// The shares of a conversation serve all its messages.
const logShares = new WeakMap<LanguagePrior, WeakMap<readonly string[], LogShares>>();

/**
 * Visits each language that the text or the conversation suggests, but for negligible ones, with its weight; returns
 * the sum of the weights: a weight divided by it is the probability.
 */
export function weighLanguages(
  { languages, scores, otherwise }: LanguageEvidence,
  prior: LanguagePrior,
  visit: (language: string, weight: number) => void,
): number {
  const { shares, isNamed, others, logs } = sharesOf(prior, languages);
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logs.length; at++) {
    const score = scores[at] as number;
    const isLeftOut = score === Number.NEGATIVE_INFINITY && isNamed[at] === 1;
    const log = (isLeftOut ? otherwise : score) + (shares[at] as number);
    logs[at] = log;
    if (log > highest) highest = log;
  }
  for (const [, share] of others) highest = Math.max(highest, otherwise + share);

  let total = 0;
  const weigh = (language: string, log: number) => {
    if (log < negligible) return;
    const weight = Math.exp(log);
    total += weight;
    visit(language, weight);
  };
  for (let at = 0; at < logs.length; at++) weigh(languages[at] as string, (logs[at] as number) - highest);
  for (const [language, share] of others) weigh(language, otherwise + share - highest);
  return total;
}

function sharesOf(prior: LanguagePrior, languages: readonly string[]): LogShares {
  let byLanguages = logShares.get(prior);
  if (!byLanguages) {
    byLanguages = new WeakMap();
    logShares.set(prior, byLanguages);
  }
  let shares = byLanguages.get(languages);
  if (!shares) {
    shares = readShares(prior, languages);
    byLanguages.set(languages, shares);
  }
  return shares;
}

function readShares(prior: LanguagePrior, languages: readonly string[]): LogShares {
  const named = Object.keys(prior.shares);
  const isLearnt = named.length > 0;
  const known = isLearnt ? prior.shares : commonShares;
  const least = isLearnt ? leastShare : commonRest;
  const favoured = new Set(prior.favoured);
  const shareOf = (language: string) => {
    const share = Math.log(Math.max(known[language] ?? least, least));
    return favoured.has(language) ? share + favour : share;
  };
  return {
    shares: Float64Array.from(languages, shareOf),
    isNamed: Uint8Array.from(languages, (language) => (named.includes(language) ? 1 : 0)),
    others: named
      .filter((language) => !languages.includes(language))
      .map((language) => [language, shareOf(language)] as const),
    logs: new Float64Array(languages.length),
  };
}
