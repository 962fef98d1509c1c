import { readModels } from "#lib/models/read-models.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import { scoreFeeling } from "#lib/nlp/sentiment/score-feeling.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import { withoutPlaceholders } from "#tests/train/emotions/without-placeholders.ts";

/** How the shipped engine feels a text whose language is known. */
export function feel(text: string, language: string): Pick<MessageAnalysis, "polarity" | "subjectivity" | "emotions"> {
  const prose = withoutPlaceholders(text);
  return scoreFeeling(prose, language, readModels(), tokenize(prose), []);
}
