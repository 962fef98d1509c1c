import { feelings } from "#lib/nlp/emotions/feeling-models.ts";

/** A text of a set with 0..1 for each of `feelings`; NaN where the set does not say. */
export type LabelledText = { text: string; targets: readonly number[] };

const good = new Set(["joy", "trust", "positive"]);
const bad = new Set(["anger", "disgust", "fear", "sadness", "negative"]);

/**
 * The targets of a text in which these emotions were found among `asked`: good and bad feeling follow from them, and
 * neutral is what has none.
 */
export function targetsOf(found: ReadonlySet<string>, asked: ReadonlySet<string>): number[] {
  const has = (names: ReadonlySet<string>) => Number([...found].some((name) => names.has(name)));
  return feelings.map((feeling) => {
    if (feeling === "positive") return has(good);
    if (feeling === "negative") return has(bad);
    if (feeling === "neutral") return Number(found.size === 0 || found.has("neutral"));
    return asked.has(feeling) ? Number(found.has(feeling)) : Number.NaN;
  });
}
