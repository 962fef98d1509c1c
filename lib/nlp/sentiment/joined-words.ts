// Words that say something together, as a list has them: "can't stand", "kind of", "well-being".
// Example: of "can't wait to go" the words are "can't-wait", "", "to" and "go", where the list has "can't-wait".
import type { Cue } from "./cues.ts";
import type { WordScores } from "./word-scores.ts";

const mark = "-";
const begins = new WeakMap<WordScores, ReadonlyMap<string, readonly string[][]>>();

/** The key under which words that belong together are listed. */
export const phraseKey = (words: string): string => words.replaceAll(" ", mark);

/** The word of each cue; a listed phrase stands at its first cue, and nothing at the others. The longest one counts. */
export function joinWords(cues: readonly Cue[], scores: WordScores): string[] {
  const phrases = phrasesOf(scores);
  const words = cues.map(({ word }) => word);
  if (phrases.size === 0) return words;
  for (let at = 0; at < words.length; at++) {
    const phrase = phrases.get(words[at] ?? "")?.find((parts) => stands(parts, cues, at));
    if (!phrase) continue;
    words[at] = phrase.join(mark);
    words.fill("", at + 1, at + phrase.length);
    at += phrase.length - 1;
  }
  return words;
}

function stands(parts: readonly string[], cues: readonly Cue[], at: number): boolean {
  return parts.every((part, n) => cues[at + n]?.word === part && cues[at + n]?.clause === cues[at]?.clause);
}

function phrasesOf(scores: WordScores): ReadonlyMap<string, readonly string[][]> {
  let known = begins.get(scores);
  if (!known) {
    const phrases = Object.keys(scores)
      .filter((key) => key.includes(mark, 1))
      .map((key) => key.split(mark))
      .sort((one, other) => other.length - one.length);
    known = Map.groupBy(phrases, ([first = ""]) => first);
    begins.set(scores, known);
  }
  return known;
}
