// Trains the models of feelings and writes lib/nlp/weights/feelings.bin: `node tests/train/emotions/train-emotions.ts`;
// languages named behind it are trained anew and the others kept. Reads PARLANCE_TRAIN_DIR; README.md beside it says
// which sets lie there and under which licence.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { eachFeelingModel } from "#lib/nlp/emotions/read-feeling-models.ts";
import { toExamples } from "./examples.ts";
import { languageSets } from "./language-sets.ts";
import { onlyValence } from "./only-valence.ts";
import { packFeelings, type Rounding } from "./pack-feelings.ts";
import { readAfriSenti } from "./read-afrisenti.ts";
import { readBrighter } from "./read-brighter.ts";
import { readGoEmotions } from "./read-goemotions.ts";
import { type ReadSets, readSets } from "./read-sets.ts";
import { readXed, readXedNeutral } from "./read-xed.ts";
import { type FeelingOptions, trainFeelings } from "./train-feelings.ts";

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR; tests/train/emotions/README.md says what lies there.");

const english: ReadSets = {
  emotional: readGoEmotions(`${dir}/goemotions`, "train"),
  valenced: onlyValence([
    ...readXed(`${dir}/xed-emotions/AnnotatedData/en-annotated.tsv`),
    ...readXedNeutral(`${dir}/xed-emotions/AnnotatedData/neu_en.txt`),
    ...readBrighter(`${dir}/brighter-emotions/train/eng.csv`),
    // Nigerian Pidgin shares most of its words, and is written as people tweet.
    ...readBrighter(`${dir}/brighter-emotions/train/pcm.csv`),
    ...readAfriSenti(`${dir}/afrisenti-sentiment/pcm/train.tsv`),
  ]),
  held: readGoEmotions(`${dir}/goemotions`, "dev"),
};
const manyTexts = { bits: 19, epochs: 5, rate: 0.15, decay: 2e-3, keep: 500_000, folds: 0, steps: 127, cut: 0 };
// Few buckets and coarse steps cost less than weights left out: nearly every group of letters tells a little.
const fewTexts = {
  bits: 14,
  epochs: 8,
  rate: 0.15,
  decay: 1e-2,
  keep: Number.POSITIVE_INFINITY,
  folds: 2,
  steps: 15,
  cut: 1e-3,
};
const file = "lib/nlp/weights/feelings.bin";
const named = process.argv.slice(2);
const kept = named.length === 0 ? new Map<string, Uint8Array>() : readKept();
const models = [kept.get("en") ?? train("en", english, manyTexts)];
for (const sets of languageSets)
  models.push(kept.get(sets.language) ?? train(sets.language, readSets(dir, sets), fewTexts));
writeFileSync(
  file,
  brotliCompressSync(Buffer.concat(models), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }),
);

function readKept(): Map<string, Uint8Array> {
  const bytes = existsSync(file) ? brotliDecompressSync(readFileSync(file)) : new Uint8Array();
  const models = new Map<string, Uint8Array>();
  let start = 0;
  for (const { language, end } of eachFeelingModel(bytes)) {
    if (!named.includes(language)) models.set(language, bytes.subarray(start, end));
    start = end;
  }
  return models;
}

function train(
  language: string,
  { emotional, valenced, held }: ReadSets,
  options: FeelingOptions & Rounding,
): Uint8Array {
  const [learnt, alsoLearnt, judged] = [emotional, valenced, held].map((texts) =>
    toExamples(texts, language, options.bits),
  );
  const examples = { emotional: learnt ?? [], valenced: alsoLearnt ?? [], held: judged ?? [] };
  const packed = packFeelings(language, trainFeelings(examples, options), options);
  process.stdout.write(`${language}: ${emotional.length} + ${valenced.length} texts, ${packed.length} bytes\n`);
  return packed;
}
