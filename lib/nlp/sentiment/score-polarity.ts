// The sum of word scores (AFINN, -5..5), each turned, strengthened or weakened by its neighbours, squashed to -1..1.
// Example: "not very good" is below 0, "GREAT!!" above "great", "nice but too loud" below "nice and not too loud".
// Rules and squashing after Hutto and Gilbert, VADER (ICWSM 2014), section 3.2.
import Sentiment from "sentiment";
import type { Cue } from "./cues.ts";
import { contrasts, degrees, negators } from "./english-cues.ts";
import type { CuedText } from "./read-cues.ts";
import { hasScore, wordScores } from "./word-scores.ts";

const reach = 3;
const turned = -0.74;
const loud = 0.8;
const stretchedBonus = 0.5;
const exclamation = 0.3;
const maxExclamations = 4;
const beforeContrast = 0.5;
const afterContrast = 1.5;
const alpha = 15;

// The package walks its own list of the words it was given; the cues of that list are kept here meanwhile.
let cues: readonly Cue[] = [];
const sentiment = new Sentiment();
sentiment.registerLanguage("english", {
  labels: wordScores,
  scoringStrategy: { apply: (_words, cursor, score) => scoreInContext(cues, cursor, score) },
});

/** How a message feels, -1..1. */
export function scorePolarity(text: CuedText): number {
  cues = text.cues;
  const { score } = sentiment.analyze(cues.map((cue) => cue.word).join(" "), { language: "english" });
  if (score === 0) return 0;
  const total = score + Math.sign(score) * Math.min(text.exclamations, maxExclamations) * exclamation;
  return total / Math.sqrt(total * total + alpha);
}

function scoreInContext(all: readonly Cue[], at: number, score: number): number {
  const cue = all[at];
  if (!cue) return score;
  const isNegator = negators.has(cue.word);
  if (isNegator && isFollowedByScore(all, at)) return 0;
  let strength = Math.abs(score);
  if (cue.isLoud) strength += loud;
  if (cue.isStretched) strength += stretchedBonus;
  let sign = Math.sign(score);
  for (let back = 1; back <= reach && !cue.isEmoji; back++) {
    const before = all[at - back];
    if (!before || before.clause !== cue.clause || contrasts.has(before.word)) break;
    strength += (degrees.get(before.word) ?? 0) * (1 - (back - 1) * 0.1);
    if (negators.has(before.word)) sign *= turned;
  }
  return sign * Math.max(strength, 0.2) * contrastWeight(all, at) * repetitionWeight(all, at);
}

function isFollowedByScore(all: readonly Cue[], at: number): boolean {
  return all.slice(at + 1, at + 1 + reach).some((next) => next.clause === all[at]?.clause && hasScore(next.word));
}

function contrastWeight(all: readonly Cue[], at: number): number {
  const contrast = all.findIndex((cue) => contrasts.has(cue.word));
  if (contrast <= 0) return 1;
  return at < contrast ? beforeContrast : afterContrast;
}

/** The same emoji again and again says less each time. */
function repetitionWeight(all: readonly Cue[], at: number): number {
  const cue = all[at];
  if (!cue?.isEmoji) return 1;
  let earlier = 0;
  for (let before = at - 1; before >= 0 && all[before]?.word === cue.word; before--) earlier++;
  return 1 / (1 + earlier);
}
