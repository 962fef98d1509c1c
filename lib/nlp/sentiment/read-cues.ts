// What polarity and subjectivity are both told from, read once; a text that cannot be scored gives null.
// Example: "sehr gut 😍" in German gives null, "very good :)" gives the cues of very, good and 🙂.
import { type Cue, findCues } from "./cues.ts";
import { replaceEmoticons } from "./emoticons.ts";
import { hasScore } from "./word-scores.ts";

export type CuedText = {
  cues: readonly Cue[];
  exclamations: number;
};

const maxChars = 10_000;

/**
 * The cues of a text; null = not scored: a language without a word list, or nothing to score.
 * A text of emoji alone is scored in any language. Reads at most 10,000 characters.
 */
export function readCues(text: string, language: string | null): CuedText | null {
  if (language !== null && language !== "en") return null;
  const read = replaceEmoticons(text.slice(0, maxChars));
  const cues = findCues(read, hasScore);
  if (cues.length === 0) return null;
  if (language === null && !cues.some((cue) => cue.isEmoji && hasScore(cue.word))) return null;
  return { cues, exclamations: read.split("!").length - 1 };
}
