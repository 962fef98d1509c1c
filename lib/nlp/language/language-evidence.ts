// The evidence for a language is the script of a text, the score of its letter groups (0..1) and how likely a model of
// short sentences finds it. Example: "gak bisa" is Malay to the letter groups, which know no Indonesian, and Indonesian
// to the model.
import type { LinearModel } from "../linear/linear-model.ts";
import { scoreLinear } from "../linear/score-linear.ts";
import type { LanguageModels } from "./language-models.ts";
import { letterGroups } from "./letter-groups.ts";
import { scoreGroups } from "./score-groups.ts";
import { scriptLanguages } from "./script-language.ts";

// Chosen on word pairs and single words of 29 languages.
const groupWeight = 18;
const modelWeight = 0.6;
// Scores are means: what a text of this many characters says counts as it is, more the longer the text.
const usualChars = 16;
const maxScale = 3;
// Against a language that only the model knows.
const doubt = 2;
// A language none of whose groups stand in a text may be meant all the same: this much of the best score.
const unseen = 0.7;
// What is less likely than this to the model is no candidate.
const leastLikely = -9;
// What the letter groups take for its neighbour, which they know: only the model tells the two apart.
const countedAs: Readonly<Record<string, string>> = {
  af: "nl",
  fo: "is",
  fy: "nl",
  gl: "pt",
  id: "ms",
  mk: "bg",
  oc: "ca",
  sr: "hr",
};
// Against such a language: its neighbour is commoner. Indonesian is not rarer than Malay.
const neighbourDoubt = 0.4;
const maxSurprise = 15;
const maxChars = 1_000;
const letter = /\p{L}/u;

export type LanguageEvidence = {
  /** Log-likelihood by language, relative to each other. */
  scores: Map<string, number>;
  /** Log-likelihood of every language that is not in `scores`. */
  otherwise: number;
};

/**
 * What a text says about its language by itself; null when it holds no letter. Reads at most 1,000 characters. Without
 * models only the script tells.
 */
export function languageEvidence(text: string, models: LanguageModels | undefined): LanguageEvidence | null {
  const sample = text.length > maxChars ? text.slice(0, maxChars) : text;
  if (!letter.test(sample)) return null;
  // A language that nothing names is the less likely the more text there is.
  const surprise = Math.min(maxSurprise, sample.length);
  const ofScript = scriptLanguages(sample);
  if (ofScript) {
    return { scores: new Map(ofScript.map((language, at) => [language, -at])), otherwise: -maxSurprise };
  }
  if (!models) return { scores: new Map(), otherwise: 0 };
  const scores = scoreLanguages(sample, models);
  let highest = 0;
  for (const score of scores.values()) if (score > highest) highest = score;
  return { scores, otherwise: highest - surprise };
}

function scoreLanguages(sample: string, { groups, sentences }: LanguageModels): Map<string, number> {
  const scale = Math.min(maxScale, Math.sqrt(sample.length / usualChars));
  const points = new Map(scoreGroups(sample, groups).map((score, at) => [groups.languages[at] ?? "", score]));
  const best = Math.max(...points.values());
  const likelihoods = logLikelihoods(sample, sentences);
  const scores = new Map<string, number>();
  for (const [language, score] of points) {
    if (score > 0) scores.set(language, groupWeight * scale * score + modelWeight * leastLikely);
  }
  for (const [language, likelihood] of likelihoods) {
    if (likelihood <= leastLikely) continue;
    const neighbour = points.get(language) ? undefined : countedAs[language];
    const isKnown = neighbour === undefined && points.has(language);
    const own = points.get(language) || best * unseen;
    const score = isKnown ? own : neighbour ? (points.get(neighbour) ?? 0) : best;
    const doubts = isKnown || language === "id" ? 0 : neighbour ? neighbourDoubt : doubt;
    scores.set(language, scale * (groupWeight * score + modelWeight * likelihood) - doubts);
  }
  return scores;
}

function logLikelihoods(sample: string, sentences: LinearModel): [language: string, likelihood: number][] {
  const sums = scoreLinear(sentences, letterGroups(sample, sentences.bits));
  const highest = Math.max(...sums);
  const total = Math.log(sums.reduce((sum, score) => sum + Math.exp(score - highest), 0)) + highest;
  return sentences.labels.map((language, at) => [language, (sums[at] ?? 0) - total]);
}
