// What a word or emoji says on its own, -5..5: AFINN-165 and the emoji list that the package brings, and later emoji.
// Example: "good" is 3, "terrible" -3, "🥰" 3; "table" has none.
import emoji from "sentiment/build/emoji.json" with { type: "json" };
import english from "sentiment/languages/en/labels.json" with { type: "json" };
import type { Models } from "../models.ts";
import type { Cue } from "./cues.ts";
import { laterEmoji } from "./later-emoji.ts";

export type WordScores = Readonly<Record<string, number>>;

/** Emoji say the same in every language. */
export const emojiScores: WordScores = { ...laterEmoji, ...emoji };
const englishScores: WordScores = { ...emojiScores, ...english };

/** The words of a language and the emoji; undefined where there is no list of words. */
export function wordScoresOf(language: string | null, _models: Models): WordScores | undefined {
  return language === "en" ? englishScores : undefined;
}

/** The form under which a cue is listed, else its word: "goood" stands as "good", "sooo" as "so". */
export function listedForm({ word, isStretched }: Cue, isListed: (word: string) => boolean): string {
  if (!isStretched || isListed(word)) return word;
  const single = word.replace(/(\p{L})\1/gu, "$1");
  return isListed(single) ? single : word;
}
