// How much of a message is what somebody thinks or feels, against what is told as a fact: signs of each are weighed.
// Example: "I think it was lovely!" is high, "The train to Leeds leaves at 8:15" is low.
import type { Entity, EntityType } from "../analysis.ts";
import type { Cue } from "./cues.ts";
import { degrees } from "./english-cues.ts";
import {
  firstPersons,
  hedges,
  impressions,
  interjections,
  judgements,
  stanceVerbs,
  stresses,
} from "./english-stance.ts";
import type { CuedText } from "./read-cues.ts";
import { wordScores } from "./word-scores.ts";

const perPointOfScore = 0.5;
const firstPersonReach = 3;
const firstPersonBonus = 0.75;
const loud = 0.5;
const stretched = 0.5;
const exclamation = 0.5;
const maxExclamations = 3;
const plainWord = 0.1;
const plainNumber = 0.5;
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

const signs = new Map<string, number>();
for (const [word, score] of Object.entries(wordScores)) signs.set(word, Math.abs(score) * perPointOfScore);
for (const [words, weight] of [
  [impressions, 1],
  [judgements, 1],
  [interjections, 0.75],
  [stanceVerbs, 0.5],
  [hedges, 0.5],
  [stresses, 0.5],
  [degrees.keys(), 0.5],
] as const) {
  for (const word of words) signs.set(word, Math.max(signs.get(word) ?? 0, weight));
}

/**
 * How subjective a message is, above 0 and below 1; 0.25 says nothing either way. Signs of an inner state (words of
 * feeling by their AFINN strength, judging, hedging and stressing words, "I" before a verb of holding, emoji, capitals,
 * stretched letters, exclamation marks) stand against signs of plain report (entities, numbers, and a little each word).
 * The score is the mean of a Beta distribution under these counts: (inner + 0.5) / (inner + plain + 2).
 * The kinds of signs after Wiebe et al., Learning Subjective Language (CL 2004); the weights are set by hand.
 */
export function scoreSubjectivity({ cues, exclamations }: CuedText, entities: readonly Entity[]): number {
  let inner = prior.inner + exclamation * Math.min(exclamations, maxExclamations);
  let plain = prior.plain;
  let firstPersonAt = Number.NEGATIVE_INFINITY;
  cues.forEach((cue, at) => {
    if (firstPersons.has(cue.word)) firstPersonAt = at;
    inner += weigh(cue);
    if (cue.isNumber) plain += plainNumber;
    else if (!cue.isEmoji) plain += plainWord;
    const isHeld = at - firstPersonAt <= firstPersonReach && cues[firstPersonAt]?.clause === cue.clause;
    if (isHeld && stanceVerbs.has(cue.word)) inner += firstPersonBonus;
  });
  for (const { type } of entities) plain += plainEntities[type];
  return inner / (inner + plain);
}

/** Capitals stress a sign; alone they may be an abbreviation. */
function weigh(cue: Cue): number {
  const sign = signs.get(cue.word) ?? 0;
  return sign + (cue.isLoud && sign > 0 ? loud : 0) + (cue.isStretched ? stretched : 0);
}
