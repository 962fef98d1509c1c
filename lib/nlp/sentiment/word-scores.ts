// What a word, phrase or emoji says on its own, -5..5: AFINN-165 and the emoji list that the package brings, and what
// both lack of chats.
// Example: "good" is 3, "terrible" -3, "🥰" 3; "table" has none.
import emoji from "sentiment/build/emoji.json" with { type: "json" };
import english from "sentiment/languages/en/labels.json" with { type: "json" };
import type { Models } from "../models.ts";
import type { Cue } from "./cues.ts";
import { englishOfChats } from "./english-of-chats.ts";
import { phraseKey } from "./joined-words.ts";
import { laterEmoji } from "./later-emoji.ts";
import { stemKey, withStems } from "./with-stems.ts";

export type WordScores = Readonly<Record<string, number>>;

/** Emoji say the same in every language. */
export const emojiScores: WordScores = { ...laterEmoji, ...emoji };
const englishScores: WordScores = {
  ...emojiScores,
  ...Object.fromEntries(Object.entries(english).map(([words, score]) => [phraseKey(words), score])),
  ...englishOfChats,
};

const withEmoji = new WeakMap<WordScores, WordScores>();
/** The lists that hold beginnings of words. */
const stemmed = new WeakSet<WordScores>();

/** The words of a language and the emoji; undefined where there is no list of words. */
export function wordScoresOf(language: string | null, models: Models): WordScores | undefined {
  if (language === "en") return englishScores;
  const words = language === null ? undefined : models.words?.get(language);
  if (language === null || !words) return undefined;
  let all = withEmoji.get(words);
  if (!all) {
    all = { ...emojiScores, ...withStems(words, language) };
    withEmoji.set(words, all);
    stemmed.add(all);
  }
  return all;
}

/**
 * The form under which a cue is listed, else its word: "goood" stands as "good", "sooo" as "so", "buena" under the
 * beginning of "bueno".
 * @param scores the list that `isListed` looks into: not every one has beginnings
 */
export function listedForm(
  { word, isStretched, isEmoji, isNumber }: Cue,
  isListed: (word: string) => boolean,
  scores: WordScores,
): string {
  if (isListed(word) || isEmoji || isNumber) return word;
  if (isStretched) {
    const single = word.replace(/(\p{L})\1/gu, "$1");
    if (isListed(single)) return single;
  }
  if (!stemmed.has(scores)) return word;
  for (let cut = 0; cut <= 2 && word.length - cut >= 4; cut++) {
    const stem = stemKey(word.slice(0, word.length - cut));
    if (isListed(stem)) return stem;
  }
  return word;
}
