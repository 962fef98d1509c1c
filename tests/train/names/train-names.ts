// Trains the tagger of names: PARLANCE_TRAIN_DIR=... node tests/train/names/train-names.ts
// Data: wnut17 (WNUT-17, training part), btc (Broad Twitter Corpus), wikigold, goemotions, xed, irc (training parts):
// CC BY 4.0; name-lists: US Census 1990 (public domain), GeoNames (CC BY 4.0), openfootball (CC0), congress-legislators
// (CC0), S&P 500 (PDDL), university-domains-list and faker (MIT); the word list of compromise (MIT) and names of
// countries from CLDR (Unicode licence), both from the product's own packages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readTagged, type TaggedSentence } from "#tests/eval/names/read-tagged.ts";
import { buildTable } from "./build-table.ts";
import { featuresOf } from "./features-of.ts";
import { packNameModel } from "./pack-name-model.ts";
import { trainChain } from "./train-chain.ts";

const bits = 18;
const smallShare = 0.4;

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR; tests/train/README.md says what lies there.");
const table = buildTable(dir);
const sentences = [
  join("wnut17", "wnut17train.conll"),
  ...["a", "b", "e", "f", "g", "h"].map((part) => join("btc", `${part}.conll`)),
  join("wikigold", "wikigold.conll.txt"),
].flatMap((path) => readTagged(join(dir, path)));
const exampleOf = ({ words, labels }: TaggedSentence, weight: number) => ({
  buckets: featuresOf(words, table, bits),
  labels,
  weight,
});
// Names in chat are often written small: every sentence is seen both ways.
const examples = sentences.flatMap((sentence) => [
  exampleOf(sentence, 1),
  exampleOf({ ...sentence, words: sentence.words.map((word) => word.toLowerCase()) }, smallShare),
]);
const chain = trainChain(examples, { bits, epochs: 4, rate: 0.1, decay: 1e-3, seed: 1 });
const packed = brotliCompressSync(packNameModel(chain, table), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../../../lib/nlp/weights/names.bin", import.meta.url), packed);
process.stdout.write(`${examples.length} sentences, ${table.keys.length} words, ${packed.length} bytes\n`);
