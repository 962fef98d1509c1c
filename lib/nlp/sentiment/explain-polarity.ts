// Why a message has its polarity and its strongest emotion: what each of its words and emoji gave.
// Example: in "not good, love it" not good gives less than 0, love more, and with the rest that makes the score.
import { type Emotion, emotionNames } from "../analysis.ts";
import { feelings } from "../emotions/feeling-models.ts";
import { findLinks } from "../entities/find-links.ts";
import { withoutSpans } from "../entities/without-spans.ts";
import type { Models } from "../models.ts";
import { type ReadFeeling, readFeeling } from "./read-feeling.ts";
import { pointsOf, pointsOfValence, squash } from "./score-polarity.ts";
import { weighFeatures } from "./weigh-features.ts";
import { weighValence } from "./weigh-valence.ts";

/** A word or emoji and what it gave. `text === message.slice(start, end)`, offsets in UTF-16 units. */
export type Contribution = { start: number; end: number; text: string; contribution: number };

/** Contributions and the rest sum to the polarity, -1..1. */
export type PolarityExplanation = {
  polarity: number;
  /** In the order of the text; words that gave nothing are left out. */
  spans: Contribution[];
  /** What no single word gave: exclamation marks, and what is too little to show. */
  rest: number;
  /** The strongest emotion and the words that spoke most for it, strongest first; null where emotions are not scored. */
  emotion: { emotion: Emotion; score: number; spans: Contribution[] } | null;
};

const maxEmotionSpans = 5;
const least = 0.005;

/**
 * Explains the scores that an analyser gives for a text in a language; null = not scored. Pure.
 * @param language as the analysis told it, ISO 639-1; null when it told none
 */
export function explainPolarity(text: string, language: string | null, models: Models): PolarityExplanation | null {
  const read = readFeeling(withoutSpans(text, findLinks(text)), language, models);
  if (!read) return null;
  const points = pointsOf(read);
  const polarity = squash(points);
  const perPoint = points === 0 ? 0 : polarity / points;
  const valence = read.model && weighValence(read.model);
  const given = read.weights.map((weight, at) => (weight + (valence?.[at] ?? 0) * pointsOfValence) * perPoint);
  const spans = contributions(text, read, given).filter(({ contribution }) => Math.abs(contribution) >= least);
  return {
    polarity,
    spans,
    rest: polarity - spans.reduce((sum, span) => sum + span.contribution, 0),
    emotion: explainEmotion(text, read),
  };
}

function explainEmotion(text: string, read: ReadFeeling): PolarityExplanation["emotion"] {
  if (!read.model) return null;
  const { emotions } = read.model.scored;
  const emotion = emotionNames.reduce((best, name) => (emotions[name] > emotions[best] ? name : best));
  const given = weighFeatures(read.model, feelings.indexOf(emotion));
  const spans = contributions(text, read, given)
    .filter(({ contribution }) => contribution > 0)
    .sort((a, b) => b.contribution - a.contribution)
    .slice(0, maxEmotionSpans);
  return { emotion, score: emotions[emotion], spans };
}

function contributions(text: string, { cued }: ReadFeeling, given: readonly number[]): Contribution[] {
  return cued.cues.map(({ start, end }, at) => ({
    start,
    end,
    text: text.slice(start, end),
    contribution: given[at] ?? 0,
  }));
}
