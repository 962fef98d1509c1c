// Trains the models of feelings and writes lib/nlp/weights/feelings.bin: `node tests/train/emotions/train-emotions.ts`.
// Reads PARLANCE_TRAIN_DIR; README.md beside it says which sets lie there and under which licence.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { toExamples } from "./examples.ts";
import type { LabelledText } from "./labelled-text.ts";
import { onlyValence } from "./only-valence.ts";
import { packFeelings } from "./pack-feelings.ts";
import { readBrighter } from "./read-brighter.ts";
import { readGoEmotions } from "./read-goemotions.ts";
import { readXed, readXedNeutral } from "./read-xed.ts";
import { trainFeelings } from "./train-feelings.ts";

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR; tests/train/emotions/README.md says what lies there.");

const models: Uint8Array[] = [];

function train(
  language: string,
  texts: LabelledText[],
  held: LabelledText[],
  options: Parameters<typeof trainFeelings>[2],
) {
  const examples = toExamples(texts, language, options.bits);
  const model = trainFeelings(examples, toExamples(held, language, options.bits), options);
  models.push(packFeelings(language, model));
  process.stdout.write(`${language}: ${texts.length} texts, ${models.at(-1)?.length} bytes\n`);
}

train(
  "en",
  [
    ...readGoEmotions(`${dir}/goemotions`, "train"),
    ...onlyValence([
      ...readXed(`${dir}/xed-emotions/AnnotatedData/en-annotated.tsv`),
      ...readXedNeutral(`${dir}/xed-emotions/AnnotatedData/neu_en.txt`),
      ...readBrighter(`${dir}/brighter-emotions/train/eng.csv`),
    ]),
  ],
  readGoEmotions(`${dir}/goemotions`, "dev"),
  { bits: 19, epochs: 5, rate: 0.15, decay: 1e-3, keep: 500_000 },
);

const bytes = Buffer.concat(models);
writeFileSync(
  "lib/nlp/weights/feelings.bin",
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }),
);
