// Which earlier message a message answers, learnt from `irc/train` (Kummerfeld et al. 2019, data CC BY 4.0) under
// PARLANCE_TRAIN_DIR, once with names and once with names hidden. `irc/dev` shows how far it has come.
// Run: PARLANCE_TRAIN_DIR=/where/the/sets/are node --max-old-space-size=4000 tests/train/replies/train-replies.ts
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { layFeatures } from "#lib/nlp/replies/feature-layout.ts";
import { readReplyModel } from "#lib/nlp/replies/read-reply-model.ts";
import { makeExamples } from "./make-examples.ts";
import { packReplyModel } from "./pack-reply-model.ts";
import { type IrcLog, readIrc } from "./read-irc.ts";
import { scoreIrc } from "./score-irc.ts";
import { type Network, trainNetwork } from "./train-network.ts";

const mostWords = 200;
const seeds = [1];
const options = { hidden: 32, epochs: 3, rate: 0.02, decay: 1e-6, dropout: 0.1, averageFrom: 1 };
const weights = process.argv[2] ?? new URL("../../../lib/nlp/weights/replies.bin", import.meta.url);

const dir = process.env.PARLANCE_TRAIN_DIR;
if (!dir) throw new Error("Which folder? Set PARLANCE_TRAIN_DIR.");
const train = readIrc(dir, "train", { hideNames: false });
const words = frequentWords(train);
const numbers = new Map(words.map((word, at) => [word, at + 1]));
const layout = layFeatures(words.length);
const examples = [
  ...makeExamples(train, numbers),
  ...makeExamples(readIrc(dir, "train", { hideNames: true }), numbers),
].filter(({ gold }) => gold.length > 0);
const dev = [readIrc(dir, "dev", { hideNames: false }), readIrc(dir, "dev", { hideNames: true })];
console.log(`${examples.length} examples, ${layout.size} features`);

const networks: Network[] = [];
for (const seed of seeds) {
  const report = (epoch: number, network: Network) => {
    const bytes = packReplyModel(words, [...networks, network]);
    writeFileSync(weights, brotliCompressSync(bytes));
    const scores = dev.map((logs) => scoreIrc(readReplyModel(bytes), logs));
    const figures = scores.map(({ links, pairs }) => `${links.f.toFixed(1)} / ${pairs.f.toFixed(1)}`);
    console.log(`seed ${seed} epoch ${epoch}: links / pairs ${figures[0]}, names hidden ${figures[1]}`);
  };
  networks.push(
    trainNetwork(examples, { ...options, features: layout.size, noReply: layout.noReply, seed, onEpoch: report }),
  );
}

/** Words that stand first or last in most lines. */
function frequentWords(logs: readonly IrcLog[]): string[] {
  const counts = new Map<string, number>();
  for (const { lines } of logs) {
    for (const line of lines) {
      const tokens = line?.message.tokens ?? [];
      for (const word of new Set([tokens[0], tokens.at(-1)])) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked.slice(0, mostWords).map(([word]) => word);
}
