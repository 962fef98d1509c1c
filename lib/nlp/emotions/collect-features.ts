// What the model of feelings reads of a message: its words and pairs of words, the groups of 2 to 5 letters inside
// each word, whether a word is negated, loud or stretched, emoji, and marks.
// Example: "not GOOD!" has not, good, not+good, good negated, ^g, go, ... ^good, loud good, and "!".
import { mixHash } from "../linear/hash-feature.ts";
import type { Cue } from "../sentiment/cues.ts";

export type Features = {
  /** Hash of each feature, 32 bits. */
  hashes: number[];
  /** Index of the cue each feature belongs to; -1 = the marks before the first or after the last one. */
  cues: number[];
};

const maxCues = 300;
const maxLetters = 30;
const seed = 0x811c9dc5;
const prime = 0x01000193;
const kinds = { word: 1, pair: 2, letters: 3, negated: 4, loud: 5, stretched: 6, mark: 7, emojiRun: 8 };
const boundary = 0x5f;
const mark = /[!?.…"*()¡¿。！？、؟।]/g;

/** The features of a text whose cues were read from `text`; at most those of its first 300 cues. */
export function collectFeatures(text: string, cues: readonly Cue[], negators: ReadonlySet<string>): Features {
  const features: Features = { hashes: [], cues: [] };
  const count = Math.min(cues.length, maxCues);
  let previous = 0;
  let negatedUntil = -1;
  let end = 0;
  for (let at = 0; at < count; at++) {
    const cue = cues[at] as Cue;
    if (cue.start > end + 1) pushMarks(features, text, end, cue.start, at);
    end = cue.end;
    const word = hashWord(cue.word);
    push(features, word ^ kinds.word, at);
    if (at > 0) push(features, Math.imul(previous, prime) ^ word ^ kinds.pair, at);
    previous = word;
    if (cue.isEmoji) continue;
    if (cue.isLoud) {
      push(features, word ^ kinds.loud, at);
      push(features, kinds.loud, at);
    }
    if (cue.isStretched) push(features, kinds.stretched, at);
    if (at <= negatedUntil && cues[at - 1]?.clause === cue.clause)
      push(features, Math.imul(word, 31) ^ kinds.negated, at);
    else negatedUntil = -1;
    if (negators.has(cue.word)) negatedUntil = at + 3;
    pushLetters(features, cue.word, at);
  }
  if (end < text.length && count === cues.length) pushMarks(features, text, end, text.length, count - 1);
  return features;
}

function push(features: Features, hash: number, cue: number): void {
  features.hashes.push(mixHash(hash));
  features.cues.push(cue);
}

function hashWord(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime);
  return hash << 4;
}

/** Groups of 2 to 5 letters, the edges of the word counted as letters. */
function pushLetters(features: Features, word: string, cue: number): void {
  const length = Math.min(word.length, maxLetters);
  for (let from = -1; from < length; from++) {
    let hash = seed ^ kinds.letters;
    const to = Math.min(from + 5, length + 1);
    for (let at = from; at < to; at++) {
      const code = at < 0 || at === length ? boundary : word.charCodeAt(at);
      hash = Math.imul(hash ^ code, prime);
      if (at > from) push(features, hash, cue);
    }
  }
}

function pushMarks(features: Features, text: string, start: number, end: number, cue: number): void {
  const marks = text.slice(start, end).match(mark);
  if (!marks) return;
  let hash = seed ^ kinds.mark;
  for (let at = 0; at < marks.length && at < 3; at++) {
    hash = Math.imul(hash ^ (marks[at] as string).charCodeAt(0), prime);
    push(features, hash, cue);
  }
}
