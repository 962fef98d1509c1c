// The language of a message is the likeliest under its conversation; a message without evidence of its own inherits.
// Example: "haha ok" in a Dutch conversation is Dutch; "😂" has no language.
import { languageEvidence } from "./language-evidence.ts";
import type { LanguageModels } from "./language-models.ts";
import type { LanguagePrior } from "./language-prior.ts";
import { weighLanguages } from "./weigh-languages.ts";

export type DetectedLanguage = { language: string | null; confidence: number | null };

/**
 * ISO 639-1 code and probability, 0..1; both null when the text holds no letter or nothing tells.
 * @param speaker who wrote the text, by the name that `learnPrior` was given
 */
export function detectLanguage(
  text: string,
  prior: LanguagePrior,
  models: LanguageModels | undefined,
  speaker?: string,
): DetectedLanguage {
  const evidence = languageEvidence(text, models);
  if (!evidence) return { language: null, confidence: null };
  const known = (speaker !== undefined && prior.speakers?.[speaker]) || prior;
  let likeliest: string | null = null;
  let highest = 0;
  const total = weighLanguages(evidence, known, (language, weight) => {
    if (weight <= highest) return;
    highest = weight;
    likeliest = language;
  });
  return { language: likeliest, confidence: likeliest === null ? null : highest / total };
}
