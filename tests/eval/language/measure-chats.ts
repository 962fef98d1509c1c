import { readModels } from "#lib/models/read-models.ts";
import { detectLanguage } from "#lib/nlp/language/detect-language.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";
import type { SimulatedChat } from "./simulate-chats.ts";

/** Share of messages whose language is found when their conversation is known, in per cent. */
export function measureChats(chats: readonly SimulatedChat[]): number {
  const models = readModels().language;
  let found = 0;
  let messages = 0;
  for (const { texts, languages } of chats) {
    const prior = learnPrior(texts, models);
    for (const [at, text] of texts.entries()) {
      messages++;
      if (detectLanguage(text, prior, models).language === languages[at]) found++;
    }
  }
  return (100 * found) / messages;
}
