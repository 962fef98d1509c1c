// The evidence for a language is the script of a text, the score of its letter groups (0..1) and how likely a model of
// short sentences finds it. Example: "gak bisa" is Malay to the letter groups, which know no Indonesian, and Indonesian
// to the model.
import { scoreLinear } from "../linear/score-linear.ts";
import { joinLabels } from "./join-labels.ts";
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
// What is less likely than this to the model is no candidate.
const leastLikely = -9;
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

function scoreLanguages(sample: string, models: LanguageModels): Map<string, number> {
  const { groups, sentences } = models;
  const { neighbours, labels } = joinLabels(models);
  const scale = Math.min(maxScale, Math.sqrt(sample.length / usualChars));
  const points = scoreGroups(sample, groups);
  const best = Math.max(...points) * groupWeight * scale;
  const sums = scoreLinear(sentences, letterGroups(sample, sentences.bits));
  const total = logOfSum(sums);
  const pointOf = (at: number) => (points[at] ?? 0) * groupWeight * scale;
  const scores = new Map<string, number>();
  for (let label = 0; label < sums.length; label++) {
    const likelihood = (sums[label] ?? 0) - total;
    if (likelihood <= leastLikely) continue;
    const neighbour = neighbours[label] ?? -1;
    const point = neighbour < 0 ? best - doubt : pointOf(neighbour);
    scores.set(sentences.labels[label] ?? "", point + modelWeight * likelihood * scale);
  }
  for (let at = 0; at < points.length; at++) {
    const language = groups.languages[at] ?? "";
    const known = (labels[at] ?? -1) < 0 ? undefined : scores.get(language);
    const point = pointOf(at);
    if (known !== undefined) scores.set(language, known - best + doubt + point);
    else if (point > 0) scores.set(language, point + modelWeight * leastLikely);
  }
  return scores;
}

/** Logarithm of the sum of what these are the logarithms of. */
function logOfSum(logs: readonly number[]): number {
  const highest = Math.max(...logs);
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - highest);
  return Math.log(sum) + highest;
}
