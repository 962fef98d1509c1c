// How a message feels: polarity, emotions and subjectivity from one reading of it.
// Example: "I miss you so much 😢" is sad, a little below 0 and subjective.
import type { Entity, MessageAnalysis } from "../analysis.ts";
import type { Models } from "../models.ts";
import type { Token } from "../tokens/token.ts";
import { readFeeling } from "./read-feeling.ts";
import { pointsOf, squash } from "./score-polarity.ts";
import { scoreSubjectivity } from "./score-subjectivity.ts";

type Feeling = Pick<MessageAnalysis, "polarity" | "subjectivity" | "emotions">;

const unscored: Feeling = { polarity: null, subjectivity: null, emotions: {} };

/** null and {} = not scored: no word list and no model for the language, or nothing to score. */
export function scoreFeeling(
  prose: string,
  language: string | null,
  models: Models,
  tokens: readonly Token[],
  entities: readonly Entity[],
): Feeling {
  const read = readFeeling(prose, language, models, tokens);
  if (!read) return { ...unscored };
  return {
    polarity: squash(pointsOf(read)),
    subjectivity: scoreSubjectivity(read, language, entities),
    emotions: read.model?.scored.emotions ?? {},
  };
}
