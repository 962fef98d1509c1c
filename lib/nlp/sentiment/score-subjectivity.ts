// How much of a message is what somebody thinks or feels, against what is told as a fact: signs of each are weighed.
// Example: "I think it was lovely!" is high, "The train to Leeds leaves at 8:15" is low.
import type { Entity, EntityType } from "../analysis.ts";
import { feelings } from "../emotions/feeling-models.ts";
import type { Cue } from "./cues.ts";
import { circumstances, comparisons, describes, thirdPersons } from "./english-report.ts";
import {
  firstPersons,
  hedges,
  impressions,
  interjections,
  judgements,
  stanceVerbs,
  stresses,
} from "./english-stance.ts";
import { english } from "./manners/en.ts";
import type { ReadFeeling } from "./read-feeling.ts";
import { emojiScores, listedForm } from "./word-scores.ts";

const perPointOfScore = 0.25;
const firstPersonReach = 3;
const firstPersonBonus = 0.75;
const loud = 0.5;
const stretched = 0.5;
const exclamation = 0.5;
const maxExclamations = 3;
const plainWord = 0.1;
const plainNumber = 0.5;
const description = 0.5;
const comparison = 0.25;
const thirdPerson = 0.5;
const circumstance = 0.25;
const trustInModel = 1;
const prior = { inner: 0.5, plain: 1.5 };

const plainEntities: Record<EntityType, number> = {
  URL: 1,
  EMAIL: 1,
  PHONE: 1,
  MONEY: 1,
  DATE: 1,
  LOCATION: 0.5,
  ORG: 0.5,
  PERSON: 0.25,
};

const stances = new Map<string, number>();
for (const [words, weight] of [
  [impressions, 1],
  [judgements, 1],
  [interjections, 0.75],
  [stanceVerbs, 0.5],
  [hedges, 0.5],
  [stresses, 0.5],
  [english.degrees.keys(), 0.5],
] as const) {
  for (const word of words) stances.set(word, Math.max(stances.get(word) ?? 0, weight));
}
const none: ReadonlyMap<string, number> = new Map();
const neutral = feelings.indexOf("neutral");

/**
 * How subjective a message is, above 0 and below 1. Signs of an inner state (words of feeling by their strength in the
 * word list, emoji, capitals, stretched letters, exclamation marks; in English also judging, hedging and stressing words
 * and "I" before a verb of holding) stand against signs of plain report (entities, numbers, and a little each word). The
 * rules' score is the mean of a Beta distribution under these counts: (inner + 0.5) / (inner + plain + 2), 0.25 when
 * nothing tells. Where there is a model its log-odds against "neutral" are added to those of the rules.
 * The kinds of signs after Wiebe et al., Learning Subjective Language (CL 2004); the weights are set by hand.
 */
export function scoreSubjectivity(read: ReadFeeling, language: string | null, entities: readonly Entity[]): number {
  const { cues, exclamations } = read.cued;
  const words = read.words ?? emojiScores;
  const stance = language === "en" ? stances : none;
  const isListed = (word: string) => Object.hasOwn(words, word) || stance.has(word);
  let inner = prior.inner + exclamation * Math.min(exclamations, maxExclamations);
  let plain = prior.plain;
  let firstPersonAt = Number.NEGATIVE_INFINITY;
  cues.forEach((cue, at) => {
    const form = listedForm(cue, isListed, words);
    const score = Object.hasOwn(words, form) ? Math.abs(words[form] ?? 0) * perPointOfScore : 0;
    inner += stressed(cue, Math.max(score, stance.get(form) ?? 0));
    if (cue.isNumber) plain += plainNumber;
    else if (!cue.isEmoji) plain += plainWord;
    if (language !== "en") return;
    if (describes(cue.word)) inner += description;
    else if (comparisons.has(cue.word)) inner += comparison;
    if (thirdPersons.has(cue.word)) plain += thirdPerson;
    else if (circumstances.has(cue.word)) plain += circumstance;
    if (firstPersons.has(cue.word)) firstPersonAt = at;
    const isHeld = at - firstPersonAt <= firstPersonReach && cues[firstPersonAt]?.clause === cue.clause;
    if (isHeld && stanceVerbs.has(cue.word)) inner += firstPersonBonus;
  });
  for (const { type } of entities) plain += plainEntities[type];
  const odds = (inner / plain) * Math.exp(-(read.model?.scored.logOdds[neutral] ?? 0) * trustInModel);
  return odds / (1 + odds);
}

/** Capitals stress a sign; alone they may be an abbreviation. */
function stressed(cue: Cue, sign: number): number {
  return sign + (cue.isLoud && sign > 0 ? loud : 0) + (cue.isStretched ? stretched : 0);
}
