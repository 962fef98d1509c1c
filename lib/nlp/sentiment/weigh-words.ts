// The score of each word, turned, strengthened or weakened by its neighbours.
// Example: in "not very good" the score of good is turned and strengthened, in "nice but too loud" nice counts half.
// Rules after Hutto and Gilbert, VADER (ICWSM 2014), section 3.2.
import Sentiment from "sentiment";
import type { Cue } from "./cues.ts";
import type { Manner } from "./manners/manner.ts";
import { listedForm, type WordScores } from "./word-scores.ts";

const reach = 3;
const turned = -0.74;
const loud = 0.8;
const stretchedBonus = 0.5;
const beforeContrast = 0.5;
const afterContrast = 1.5;

type Reading = {
  cues: readonly Cue[];
  forms: readonly string[];
  /** Indices of the cues whose form has a score. */
  listed: readonly number[];
  manner: Manner;
  scores: WordScores;
  /** Index of the first contrasting word; 0 and below: none that counts. */
  contrast: number;
  weights: number[];
};

// The package walks its own list of the words it was given; what that list was read from is kept here meanwhile.
let reading: Reading | undefined;
const sentiment = new Sentiment();
const registered = new Map<WordScores, string>();

/** What each cue adds to the score of its text, in points of its word list; 0 for most. */
export function weighWords(cues: readonly Cue[], scores: WordScores, manner: Manner): number[] {
  const isListed = (word: string) => Object.hasOwn(scores, word) || manner.degrees.has(word);
  const forms = cues.map((cue) => listedForm(cue, isListed));
  const listed = [...forms.keys()].filter((at) => Object.hasOwn(scores, forms[at] ?? "") && isOneWord(forms[at] ?? ""));
  const weights = new Array<number>(cues.length).fill(0);
  if (listed.length === 0) return weights;
  const contrast = cues.findIndex((cue) => manner.contrasts.has(cue.word));
  reading = { cues, forms, listed, manner, scores, contrast, weights };
  sentiment.analyze(listed.map((at) => forms[at]).join(" "), { language: register(scores) });
  reading = undefined;
  return weakenRepeated(cues, weights);
}

/** The package cuts a keycap in two. */
function isOneWord(form: string): boolean {
  const first = form.charCodeAt(0);
  return first !== 0x23 && first !== 0x2a;
}

function register(scores: WordScores): string {
  let name = registered.get(scores);
  if (name === undefined) {
    name = `list ${registered.size}`;
    sentiment.registerLanguage(name, { labels: scores, scoringStrategy: { apply: weighListed } });
    registered.set(scores, name);
  }
  return name;
}

function weighListed(_words: string[], cursor: number, score: number): number {
  const at = reading?.listed[cursor];
  if (!reading || at === undefined) return score;
  const weight = weigh(reading, at, score);
  reading.weights[at] = weight;
  return weight;
}

function weigh(all: Reading, at: number, score: number): number {
  const { cues, forms, manner } = all;
  const cue = cues[at];
  if (!cue) return 0;
  if (manner.negators.has(cue.word) && isFollowedByScore(all, at)) return 0;
  let strength = Math.abs(score);
  if (cue.isLoud) strength += loud;
  if (cue.isStretched) strength += stretchedBonus;
  let sign = Math.sign(score);
  for (let back = 1; back <= reach && !cue.isEmoji; back++) {
    const before = cues[at - back];
    if (!before || before.clause !== cue.clause || manner.contrasts.has(before.word)) break;
    strength += (manner.degrees.get(forms[at - back] ?? "") ?? 0) * (1 - (back - 1) * 0.1);
    if (manner.negators.has(before.word)) sign *= turned;
  }
  if (!cue.isEmoji && isTurnedFromBehind(all, at)) sign *= turned;
  return sign * Math.max(strength, 0.2) * contrastWeight(all, at);
}

function isFollowedByScore({ cues, forms, scores }: Reading, at: number): boolean {
  for (let next = at + 1; next <= at + reach && next < cues.length; next++) {
    if (cues[next]?.clause === cues[at]?.clause && Object.hasOwn(scores, forms[next] ?? "")) return true;
  }
  return false;
}

/** A negator behind the word turns it where the language speaks so, unless it turns a word behind itself. */
function isTurnedFromBehind(all: Reading, at: number): boolean {
  const { cues, manner } = all;
  for (let behind = at + 1; behind <= at + manner.turnsBack; behind++) {
    const cue = cues[behind];
    if (!cue || cue.clause !== cues[at]?.clause || manner.contrasts.has(cue.word)) return false;
    if (manner.negators.has(cue.word)) return !isFollowedByScore(all, behind);
  }
  return false;
}

function contrastWeight({ contrast }: Reading, at: number): number {
  if (contrast <= 0) return 1;
  return at < contrast ? beforeContrast : afterContrast;
}

/** The same word or emoji again and again says less each time. */
function weakenRepeated(cues: readonly Cue[], weights: readonly number[]): number[] {
  const times = new Map<string, number>();
  return weights.map((weight, at) => {
    const word = cues[at]?.word;
    if (weight === 0 || word === undefined) return weight;
    const time = (times.get(word) ?? 0) + 1;
    times.set(word, time);
    return weight / time;
  });
}
