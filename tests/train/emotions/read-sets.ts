import { existsSync } from "node:fs";
import type { LabelledText } from "./labelled-text.ts";
import type { LanguageSets } from "./language-sets.ts";
import { onlyValence } from "./only-valence.ts";
import { readAfriSenti } from "./read-afrisenti.ts";
import { readBrighter } from "./read-brighter.ts";
import { readXed, readXedNeutral } from "./read-xed.ts";

export type ReadSets = {
  /** Texts whose emotions are told. */
  emotional: LabelledText[];
  /** Texts of which only good and bad feeling is learnt. */
  valenced: LabelledText[];
  /** Texts with emotions that are not learnt from, for the thresholds. */
  held: LabelledText[];
};

/** The texts of a language. */
export function readSets(dir: string, { brighter, xed = [], afrisenti = [] }: LanguageSets): ReadSets {
  const subtitles = xed.flatMap((file) => readSubtitles(dir, file));
  const tweets = afrisenti.flatMap((file) => readAfriSenti(`${dir}/afrisenti-sentiment/${file}/train.tsv`));
  if (!brighter) return { emotional: subtitles, valenced: tweets, held: [] };
  return {
    emotional: brighter.flatMap((file) => readBrighter(`${dir}/brighter-emotions/train/${file}.csv`)),
    valenced: [...tweets, ...onlyValence(subtitles)],
    held: brighter.flatMap((file) => readBrighter(`${dir}/brighter-emotions/dev/${file}.csv`)),
  };
}

function readSubtitles(dir: string, file: string): LabelledText[] {
  const path = `${dir}/xed-emotions/Projections/${file}.tsv`;
  if (existsSync(path)) return readXed(path);
  const annotated = `${dir}/xed-emotions/AnnotatedData/${file}`;
  return existsSync(`${annotated}.tsv`) ? readXed(`${annotated}.tsv`) : readXedNeutral(`${annotated}.txt`);
}
