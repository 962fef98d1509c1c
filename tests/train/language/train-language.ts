// Learns the languages that the general detector lacks, and those near to them, from short everyday sentences:
// `PARLANCE_TRAIN_DIR=/data node tests/train/language/train-language.ts`, some minutes. tests/train/README.md says
// what lies in the folder.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { letterGroups } from "#lib/nlp/language/letter-groups.ts";
import { packLinearModel } from "#tests/train/linear/pack-linear-model.ts";
import { readExamples, sourcesByLanguage } from "./read-examples.ts";
import { trainSoftmax } from "./train-softmax.ts";

const bits = 15;
const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR.");
const labels = Object.keys(sourcesByLanguage);
const texts = labels.map((label) => readExamples(dir, sourcesByLanguage[label] ?? {}));
console.log(labels.map((label, at) => `${label} ${texts[at]?.length}`).join(", "));

// Chats are short: half of what is learnt are pieces of one to four words.
const draw = (label: number, random: () => number): number[] => {
  const choice = texts[label] ?? [];
  const text = choice[Math.floor(random() * choice.length)] ?? "";
  if (random() < 0.4) return letterGroups(text, bits);
  const words = text.split(" ");
  const length = 1 + Math.floor(random() * 4);
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  return letterGroups(words.slice(from, from + length).join(" "), bits);
};
const model = trainSoftmax(draw, { labels, bits, steps: 600_000, rate: 0.5, decay: 1e-5, seed: 11 });
const packed = brotliCompressSync(packLinearModel(model), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(new URL("../../../lib/nlp/weights/language.bin", import.meta.url), packed);
console.log(`${packed.length} bytes`);
