import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stopWords } from "#lib/nlp/keywords/stop-words.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import { findTopics } from "#lib/nlp/topics/find-topics.ts";
import type { EvalTask } from "../eval-task.ts";
import { coherence } from "../topics/coherence.ts";
import { numberWords } from "../topics/word-numbers.ts";

const messages = 100_000;
const windowSize = 10;
const topics = 20;
const line = /^\[\d\d:\d\d\] <([^>]+)> (.*)$/;

/** The product's own way, on the first 100,000 messages of the training logs: the set has no labels of topics. */
export const chatTopics: EvalTask = {
  task: "topics of chat",
  set: "irc: Ubuntu IRC, 100,000 messages",
  measure: "NPMI of ten words a topic over windows of 10 messages, 20 topics",
  published: "NMF on windows .158 here before; LDA .071",
  reach: 0.158,
  aim: 0.16,
  run: async (dir) => {
    const folder = join(dir, "irc", "train");
    if (!existsSync(folder)) return null;
    const lines = readdirSync(folder)
      .filter((file) => file.endsWith(".ascii.txt"))
      .sort()
      .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
      .flatMap((text) => [line.exec(text) ?? []].filter(({ length }) => length > 0));
    const names = new Set(lines.flatMap(([, name = ""]) => [name.toLowerCase(), ...wordsOf(name)]));
    const texts = lines.slice(0, messages).map(([, , text = ""]) => wordsOf(text));
    const { words, runs } = numberWords(texts);
    const stopped = stopWords("en");
    const starts = Array.from({ length: Math.ceil(texts.length / windowSize) }, (_, at) => at * windowSize);
    const windows = Int32Array.from([...starts, texts.length]);
    const began = performance.now();
    const found = findTopics(
      {
        words,
        messages: runs,
        windows,
        leftOut: (term) => {
          const word = words[term] as string;
          return word.length < 3 || stopped.has(word) || names.has(word);
        },
      },
      topics,
    );
    const seconds = (performance.now() - began) / 1000;
    const held = starts.map((start) => new Set(texts.slice(start, start + windowSize).flat()));
    return {
      figure: coherence(
        found.topics.map((topic) => topic.words),
        held,
      ),
      details: `NMF on windows, each message by its words and window; ${texts.length} messages, ${found.topics.length} topics, ${seconds.toFixed(1)} s`,
    };
  },
};

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === "word")
    .map((token) => token.text);
}
