import { collectFeatures } from "#lib/nlp/emotions/collect-features.ts";
import { findCues } from "#lib/nlp/sentiment/cues.ts";
import { mannerOf } from "#lib/nlp/sentiment/manners/manner-of.ts";
import type { Example } from "../linear/example.ts";
import type { LabelledText } from "./labelled-text.ts";
import { withoutPlaceholders } from "./without-placeholders.ts";

/** The texts as the engine reads them, their features in 2^bits buckets. */
export function toExamples(texts: readonly LabelledText[], language: string, bits: number): Example[] {
  const { negators } = mannerOf(language);
  return texts.map(({ text: written, targets }) => {
    const text = withoutPlaceholders(written);
    const { hashes } = collectFeatures(text, findCues(text), negators);
    return { buckets: Uint32Array.from(hashes, (hash) => hash >>> (32 - bits)), targets };
  });
}
