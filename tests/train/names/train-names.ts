// Trains the tagger of names: PARLANCE_TRAIN_DIR=... node tests/train/names/train-names.ts
// Data: wnut17 (WNUT-17, training part), btc (Broad Twitter Corpus), wikigold, goemotions, xed, irc (training parts):
// CC BY 4.0; name-lists: US Census 1990 (public domain), GeoNames (CC BY 4.0), openfootball (CC0), congress-legislators
// (CC0), S&P 500 (PDDL), university-domains-list and faker (MIT); the word list of compromise (MIT) and names of
// countries from CLDR (Unicode licence), both from the product's own packages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { bestLabels } from "#lib/nlp/names/tag-names.ts";
import { readTagged, type TaggedSentence } from "#tests/eval/names/read-tagged.ts";
import { buildTable } from "./build-table.ts";
import { featuresOf } from "./features-of.ts";
import { fillMaskedNames } from "./fill-masked-names.ts";
import { packNameModel } from "./pack-name-model.ts";
import { readRawText } from "./read-raw-text.ts";
import { scoreRows, trainChain } from "./train-chain.ts";

const bits = 20;
const smallWeight = 0.3;
const proseWeight = 1.5;
const filledWeight = 0.5;

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR; tests/train/README.md says what lies there.");
const table = buildTable(dir);
const tweets = [
  join("wnut17", "wnut17train.conll"),
  ...["a", "b", "e", "f", "g", "h"].map((part) => join("btc", `${part}.conll`)),
];
const sentences = [
  ...tweets.flatMap((path) => readTagged(join(dir, path))).map((sentence) => ({ ...sentence, weight: 1 })),
  ...readTagged(join(dir, "wikigold", "wikigold.conll.txt")).map((sentence) => ({ ...sentence, weight: proseWeight })),
];
const exampleOf = ({ words, labels }: TaggedSentence, weight: number) => ({
  buckets: featuresOf(words, table, bits),
  labels,
  weight,
});
// Names in chat are often written small: every sentence is seen both ways.
const examples = sentences.flatMap((sentence) => [
  exampleOf(sentence, sentence.weight),
  exampleOf({ ...sentence, words: sentence.words.map((word) => word.toLowerCase()) }, sentence.weight * smallWeight),
]);
const options = { bits, epochs: 4, rate: 0.1, decay: 1e-3, seed: 1 };
const draft = trainChain(examples, options);
const { prose } = readRawText(dir);
const filled = fillMaskedNames(
  dir,
  prose,
  (words) => bestLabels(scoreRows(featuresOf(words, table, bits), draft), draft.transitions),
  5,
);
examples.push(...filled.map((sentence) => exampleOf(sentence, filledWeight)));
const chain = trainChain(examples, options);
const packed = brotliCompressSync(packNameModel(chain, table), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../../../lib/nlp/weights/names.bin", import.meta.url), packed);
process.stdout.write(`${examples.length} sentences, ${table.keys.length} words, ${packed.length} bytes\n`);
