import type { UnrefinedMessage } from "#lib/messages/refinement/load-unrefined.ts";
import type { RefinedMessage } from "#lib/messages/refinement/save-refined.ts";
import type { ReadyEngine } from "#lib/models/neural/neural-engine.ts";
import { readModels } from "#lib/models/read-models.ts";
import { findLinks } from "#lib/nlp/entities/find-links.ts";
import type { KnownNames } from "#lib/nlp/entities/known-names.ts";
import { withoutSpans } from "#lib/nlp/entities/without-spans.ts";
import { isSameNames } from "#lib/nlp/neural/is-same-names.ts";
import { mixPolarity } from "#lib/nlp/neural/mix-polarity.ts";
import { refineNames } from "#lib/nlp/neural/refine-names.ts";
import { packNames } from "#lib/nlp/neural/refinement.ts";
import type { Asked } from "./neural-messages.ts";
import type { NeuralProcess } from "./start-neural-process.ts";

/** Texts of one question: after each, other work may come first. */
const atOnce = 20;

/** What messages are refined to by the models; a message in a language that a model does not know keeps what the rules said. */
export async function refineMessages(
  neural: NeuralProcess,
  engine: ReadyEngine,
  people: KnownNames,
  messages: readonly UnrefinedMessage[],
  signal: AbortSignal,
): Promise<RefinedMessage[]> {
  const refined: RefinedMessage[] = [];
  for (let from = 0; from < messages.length; from += atOnce) {
    signal.throwIfAborted();
    const some = messages.slice(from, from + atOnce);
    const answered = await neural.read(some.map((message) => ask(engine, message)));
    for (const [at, before] of some.entries()) {
      const { polarity: model = null, names = null } = answered[at] ?? {};
      const { polarity, entities } = before;
      const named = names ? refineNames(before, names, people, readModels()) : entities;
      const changed = isSameNames(entities, named) ? {} : { names: packNames(entities) };
      const refinement = { by: engine.version, polarity, model, ...changed };
      refined.push({ before, polarity: mixPolarity(polarity, model), entities: named, refinement });
    }
  }
  return refined;
}

/** Links are addresses, not language; the places of all else stay. */
function ask({ models: { sentiment, entities } }: ReadyEngine, { text, language }: UnrefinedMessage): Asked {
  const knows = (languages: string[] | null) =>
    language !== null && (languages === null || languages.includes(language));
  return {
    text: withoutSpans(text, findLinks(text)),
    feel: sentiment !== null && knows(sentiment.languages),
    name: entities !== null && knows(entities.languages),
  };
}
