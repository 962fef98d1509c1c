// Whether a text asks without a question mark, learnt from texts whose marks were taken away (GoEmotions, XED and
// Ubuntu IRC, all CC BY 4.0, training parts) under PARLANCE_TRAIN_DIR; the threshold is chosen on their dev parts.
// Run: PARLANCE_TRAIN_DIR=/where/the/sets/are node --max-old-space-size=4000 tests/train/questions/train-questions.ts
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { readLinearModel } from "#lib/nlp/linear/read-linear-model.ts";
import { scoreLinear } from "#lib/nlp/linear/score-linear.ts";
import { questionFeatures } from "#lib/nlp/questions/question-features.ts";
import { packLinearModel } from "../linear/pack-linear-model.ts";
import { trainLinear } from "../linear/train-linear.ts";
import { type Asked, readAsked } from "./read-asked.ts";

const bits = 18;
/** So many of the texts that the model calls questions ended in a mark: others may ask all the same. */
const leastPrecision = 0.8;
const weights = process.argv[2] ?? new URL("../../../lib/nlp/weights/questions.bin", import.meta.url);

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR.");
const toExample = ({ tokens, asks }: Asked) => ({ buckets: questionFeatures(tokens, bits), targets: [asks ? 1 : 0] });
const { chat, comments, subtitles } = readAsked(dir, "train");
const examples = [...chat, ...comments, ...subtitles].map(toExample);
console.log(`${chat.length} lines of chat, ${comments.length} comments, ${subtitles.length} subtitles`);
const model = trainLinear(examples, { labels: ["asks"], bits, epochs: 4, rate: 0.3, decay: 1e-5, seed: 1 });
const read = readLinearModel(packLinearModel(model));

const dev = readAsked(dir, "dev");
const scored = [...dev.chat, ...dev.comments]
  .map(({ tokens, asks }) => ({ asks, score: scoreLinear(read, questionFeatures(tokens, bits))[0] ?? 0 }))
  .sort((a, b) => b.score - a.score);
const all = scored.filter(({ asks }) => asks).length;
let right = 0;
let threshold = 0;
let report = "";
for (const [at, { asks, score }] of scored.entries()) {
  right += asks ? 1 : 0;
  if (right / (at + 1) < leastPrecision) continue;
  threshold = score;
  report = `precision ${(right / (at + 1)).toFixed(3)}, recall ${(right / all).toFixed(3)}`;
}
console.log(`threshold ${threshold.toFixed(3)}: ${report}`);
// The threshold goes into the bias: a score above zero asks.
model.biases[0] = (model.biases[0] ?? 0) - threshold;
writeFileSync(weights, brotliCompressSync(packLinearModel(model)));
