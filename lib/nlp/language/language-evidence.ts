// The evidence for a language is the script of a text, the score of its letter groups (0..1) and how likely a model of
// short sentences finds it. Example: "gak bisa" is Malay to the letter groups, which know no Indonesian, and Indonesian
// to the model.
import { scoreLinear } from "../linear/score-linear.ts";
import { joinLanguages } from "./join-languages.ts";
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
  /** The same array for all texts that are told apart by the same means. */
  languages: readonly string[];
  /** Log-likelihood of each of `languages`, relative to each other; minus infinity where the text does not name it. */
  scores: readonly number[];
  /** Log-likelihood of every language that the text does not name. */
  otherwise: number;
};

const noLanguages: readonly string[] = [];

/**
 * What a text says about its language by itself; null when it holds no letter. Reads at most 1,000 characters. Without
 * models only the script tells.
 */
export function languageEvidence(text: string, models: LanguageModels | undefined): LanguageEvidence | null {
  const sample = text.length > maxChars ? text.slice(0, maxChars) : text;
  if (!letter.test(sample)) return null;
  const ofScript = scriptLanguages(sample);
  if (ofScript) {
    return { languages: ofScript, scores: ofScript.map((_, at) => -at), otherwise: -maxSurprise };
  }
  if (!models) return { languages: noLanguages, scores: [], otherwise: 0 };
  const scores = scoreLanguages(sample, models);
  let highest = 0;
  for (const score of scores) if (score > highest) highest = score;
  // A language that nothing names is the less likely the more text there is.
  const otherwise = highest - Math.min(maxSurprise, sample.length);
  return { languages: joinLanguages(models).languages, scores, otherwise };
}

function scoreLanguages(sample: string, models: LanguageModels): number[] {
  const { groups, sentences } = models;
  const { languages, places } = joinLanguages(models);
  const scale = Math.min(maxScale, Math.sqrt(sample.length / usualChars));
  const points = scoreGroups(sample, groups);
  const scores = new Array<number>(languages.length).fill(Number.NEGATIVE_INFINITY);
  let best = 0;
  for (let at = 0; at < points.length; at++) {
    const score = points[at] as number;
    if (score > best) best = score;
    if (score > 0) scores[at] = groupWeight * scale * score + modelWeight * leastLikely;
  }
  const sums = scoreLinear(sentences, letterGroups(sample, sentences.bits));
  const total = logOfSum(sums);
  for (let label = 0; label < sums.length; label++) {
    const likelihood = (sums[label] as number) - total;
    if (likelihood <= leastLikely) continue;
    const at = places[label] as number;
    const { score, doubts } = scoreGroup(languages, at, points, best);
    scores[at] = scale * (groupWeight * score + modelWeight * likelihood) - doubts;
  }
  return scores;
}

/** What the letter groups give a language that the model finds likely, and what speaks against it. */
function scoreGroup(languages: readonly string[], at: number, points: readonly number[], best: number) {
  const own = points[at] ?? 0;
  if (own > 0) return { score: own, doubts: 0 };
  const language = languages[at] ?? "";
  const neighbour = countedAs[language];
  if (neighbour !== undefined) {
    const doubts = language === "id" ? 0 : neighbourDoubt;
    return { score: points[languages.indexOf(neighbour)] ?? 0, doubts };
  }
  return at < points.length ? { score: best * unseen, doubts: 0 } : { score: best, doubts: doubt };
}

function logOfSum(logs: readonly number[]): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > highest) highest = log;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - highest);
  return Math.log(sum) + highest;
}
