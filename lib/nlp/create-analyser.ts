// The order of the pass over a message: language, tokens, entities, sentiment.
// Example: "Morgen 8 Uhr bei Anna?" is German, asks, and names a day and a person.
import type { MessageAnalysis } from "./analysis.ts";
import { findDates } from "./entities/find-dates.ts";
import { findLinks } from "./entities/find-links.ts";
import { findMoney } from "./entities/find-money.ts";
import { findPhones } from "./entities/find-phones.ts";
import { findKnownNames, indexNames } from "./entities/known-names.ts";
import { resolveOverlaps } from "./entities/resolve-overlaps.ts";
import { withoutSpans } from "./entities/without-spans.ts";
import { detectLanguage } from "./language/detect-language.ts";
import type { LanguagePrior } from "./language/language-prior.ts";
import type { Models } from "./models.ts";
import { findNames } from "./names/find-names.ts";
import { namesAreTagged } from "./names/names-are-tagged.ts";
import { isQuestion } from "./questions/is-question.ts";
import { scoreFeeling } from "./sentiment/score-feeling.ts";
import { tokenize } from "./tokens/tokenize.ts";

/** What is known of a conversation when its messages are analysed. Plain data: it is sent to threads. */
export type AnalysedConversation = {
  prior: LanguagePrior;
  /** Names of the participants, of those mentioned, and of contact cards, as written. */
  knownNames: string[];
  /** ISO 3166 codes of the countries that national phone numbers may belong to, likeliest first. */
  countries: string[];
};

/** `localAt`: wall clock of the message, `YYYY-MM-DDTHH:MM:SS`. `speaker`: who wrote it, as in `knownNames`. */
export type MessageToAnalyse = { text: string; localAt: string; speaker?: string };

/** An analyser for the messages of one conversation: pure, without state between messages. */
export function createAnalyser(
  conversation: AnalysedConversation,
  models: Models,
): (message: MessageToAnalyse) => MessageAnalysis {
  const names = indexNames(conversation.knownNames);
  return ({ text, localAt, speaker }) => {
    const links = findLinks(text);
    const prose = withoutSpans(text, links);
    const { language, confidence } = detectLanguage(prose, conversation.prior, models.language, speaker);
    const tokens = tokenize(prose);
    const money = findMoney(prose);
    const entities = resolveOverlaps([
      links,
      findDates(withoutSpans(prose, money), language, localAt, conversation.countries),
      findPhones(prose, conversation.countries),
      money,
      findKnownNames(prose, tokens, names),
      models.names && namesAreTagged(language) ? findNames(prose, tokens, models.names) : [],
    ]);
    return {
      language,
      languageConfidence: confidence,
      ...scoreFeeling(prose, language, models, tokens, entities),
      isQuestion: isQuestion(prose, tokens, language, models.questions),
      entities,
      tokens: tokens.map((token) => token.text),
    };
  };
}
