// What a neural model has changed of a message's analysis, kept beside it, and the way back to what the rules said.
// Example: polarity -0.5 with { polarity: 0.3, model: -0.9 } was +0.3 by the rules.
import type { Entity, EntityType } from "../analysis.ts";
import { isName } from "./is-name.ts";

export type Refinement = {
  /** Version of the model and of the rules of mixing. */
  by: string;
  /** What the rules gave, -1..1; null = not scored. */
  polarity: number | null;
  /** What the model gave; null where it was not asked. */
  model: number | null;
  /** Names that the rules found, as type, start and end; left out where the model changed none. */
  names?: [EntityType, number, number][];
};

type Said = { text: string; polarity: number | null; entities: readonly Entity[] };

/** Names of an analysis in the form in which a refinement keeps them. */
export function packNames(entities: readonly Entity[]): [EntityType, number, number][] {
  return entities.filter(isName).map(({ type, start, end }) => [type, start, end]);
}

/** What the rules said of a message that may have been refined. */
export function saidByRules(
  said: Said,
  refinement: Refinement | null,
): { polarity: number | null; entities: Entity[] } {
  if (!refinement) return { polarity: said.polarity, entities: [...said.entities] };
  const { polarity, names } = refinement;
  if (!names) return { polarity, entities: [...said.entities] };
  const restored = names.map(([type, start, end]) => {
    const text = said.text.slice(start, end);
    return { type, start, end, text, value: text };
  });
  const entities = [...said.entities.filter((entity) => !isName(entity)), ...restored];
  return { polarity, entities: entities.sort((one, other) => one.start - other.start) };
}
