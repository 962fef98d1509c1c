// What a word or emoji says on its own, -5..5: AFINN-165 and the emoji list that the package brings, and later emoji.
// Example: "good" is 3, "terrible" -3, "🥰" 3; "table" has none.
import emoji from "sentiment/build/emoji.json" with { type: "json" };
import words from "sentiment/languages/en/labels.json" with { type: "json" };
import { laterEmoji } from "./later-emoji.ts";

export const wordScores: Record<string, number> = { ...laterEmoji, ...emoji, ...words };

/** Whether a folded word, or an emoji without its variants, has a score of its own. */
export const hasScore = (word: string): boolean => Object.hasOwn(wordScores, word);
