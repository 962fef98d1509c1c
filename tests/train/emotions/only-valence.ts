import { feelings } from "#lib/nlp/emotions/feeling-models.ts";
import type { LabelledText } from "./labelled-text.ts";

/** The texts without what their set says of single emotions: its idea of them is another one. */
export function onlyValence(texts: readonly LabelledText[]): LabelledText[] {
  return texts.map(({ text, targets }) => ({
    text,
    targets: targets.map((target, label) =>
      feelings[label] === "positive" || feelings[label] === "negative" ? target : Number.NaN,
    ),
  }));
}
