// The score of each word, turned, strengthened or weakened by its neighbours.
// Example: in "not very good" the score of good is turned and strengthened, in "nice but too loud" nice counts half.
// Rules after Hutto and Gilbert, VADER (ICWSM 2014), section 3.2.
import Sentiment from "sentiment";
import type { Cue } from "./cues.ts";
import { joinWords } from "./joined-words.ts";
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
  /** Of each cue, a phrase at its first cue; empty at its others. */
  words: readonly string[];
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
  const words = joinWords(cues, scores);
  const forms = cues.map((cue, at) => (words[at] === cue.word ? listedForm(cue, isListed, scores) : (words[at] ?? "")));
  const listed = [...forms.keys()].filter((at) => Object.hasOwn(scores, forms[at] ?? "") && isOneWord(forms[at] ?? ""));
  const weights = new Array<number>(cues.length).fill(0);
  if (listed.length === 0) return weights;
  const contrast = cues.findIndex((cue) => manner.contrasts.has(cue.word));
  reading = { cues, words, forms, listed, manner, scores, contrast, weights };
  sentiment.analyze(listed.map((at) => forms[at]).join(" "), { language: register(scores) });
  reading = undefined;
  return spreadPhrases(words, weakenRepeated(words, weights));
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
  const { cues, words, forms, manner } = all;
  const cue = cues[at];
  if (!cue || score === 0) return 0;
  if (manner.negators.has(words[at] ?? "") && isFollowedByScore(all, at, reach)) return 0;
  if (manner.degrees.has(forms[at] ?? "") && isFollowedByScore(all, at, 1)) return 0;
  let strength = Math.abs(score);
  if (cue.isLoud) strength += loud;
  if (cue.isStretched) strength += stretchedBonus;
  let sign = Math.sign(score);
  for (let back = 1; back <= reach && !cue.isEmoji; back++) {
    const before = cues[at - back];
    const word = words[at - back] ?? "";
    if (!before || before.clause !== cue.clause || manner.contrasts.has(word)) break;
    strength += (manner.degrees.get(forms[at - back] ?? "") ?? 0) * (1 - (back - 1) * 0.1);
    if (manner.negators.has(word)) sign *= turned;
  }
  if (!cue.isEmoji && isTurnedFromBehind(all, at)) sign *= turned;
  return sign * Math.max(strength, 0.2) * contrastWeight(all, at);
}

function isFollowedByScore({ cues, forms, scores }: Reading, at: number, within: number): boolean {
  for (let next = at + 1; next <= at + within && next < cues.length; next++) {
    if (cues[next]?.clause === cues[at]?.clause && Object.hasOwn(scores, forms[next] ?? "")) return true;
  }
  return false;
}

/** A negator behind the word turns it where the language speaks so, unless it turns a word behind itself. */
function isTurnedFromBehind(all: Reading, at: number): boolean {
  const { cues, words, manner } = all;
  for (let behind = at + 1; behind <= at + manner.turnsBack; behind++) {
    const word = words[behind] ?? "";
    if (cues[behind]?.clause !== cues[at]?.clause || manner.contrasts.has(word)) return false;
    if (manner.negators.has(word)) return !isFollowedByScore(all, behind, reach);
  }
  return false;
}

function contrastWeight({ contrast }: Reading, at: number): number {
  if (contrast <= 0) return 1;
  return at < contrast ? beforeContrast : afterContrast;
}

/** The same word, phrase or emoji again and again says less each time. */
function weakenRepeated(words: readonly string[], weights: readonly number[]): number[] {
  const times = new Map<string, number>();
  return weights.map((weight, at) => {
    const word = words[at];
    if (weight === 0 || word === undefined) return weight;
    const time = (times.get(word) ?? 0) + 1;
    times.set(word, time);
    return weight / time;
  });
}

/** Each word of a phrase gave a part of what it says. */
function spreadPhrases(words: readonly string[], weights: number[]): number[] {
  for (let at = 0; at < words.length; at++) {
    let end = at + 1;
    while (words[end] === "") end++;
    if (end > at + 1 && weights[at] !== 0) weights.fill((weights[at] ?? 0) / (end - at), at, end);
  }
  return weights;
}
