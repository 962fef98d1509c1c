import { join } from "node:path";
import type { EvalTask } from "../eval-task.ts";
import { measureChats } from "../language/measure-chats.ts";
import { readLingua, readTabbedTexts, readTatoeba, type TextsByLanguage } from "../language/read-labelled-texts.ts";
import { simulateChats } from "../language/simulate-chats.ts";

const usual = "ar bg cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split(" ");
const chats = { messages: 200, seed: 1 };

/** Figures on one set of texts: conversations of one language, then with 20 % and 40 % of a second. */
function measureSet(texts: TextsByLanguage, languages: readonly string[], chatsPerLanguage: number): number[] {
  return [0, 0.2, 0.4].map((mixed) =>
    measureChats(simulateChats(texts, { ...chats, languages, mixed, chatsPerLanguage })),
  );
}

const percent = (figures: readonly number[]): string => figures.map((figure) => figure.toFixed(2)).join(" / ");

const shortTexts: EvalTask = {
  task: "language of short messages",
  set: "eld: tweets cut to 30 characters, 6 languages; tatoeba: second half, 29 languages; simulated chats of 200",
  measure: "accuracy, mean of the two sets, one language",
  published: "eld large alone 94.8, lingua 96.1 (without conversation)",
  reach: 99,
  aim: 99.5,
  run: async (dir) => {
    const tweets = readTabbedTexts(join(dir, "eld/tweets.txt"));
    const sentences = readTatoeba(join(dir, "tatoeba"));
    if (!tweets || !sentences) return null;
    const ofTweets = measureSet(tweets, usual, 20);
    const ofSentences = measureSet(sentences, usual, 4);
    return {
      figure: ((ofTweets[0] ?? 0) + (ofSentences[0] ?? 0)) / 2,
      details: `one language / 20 % / 40 % second: tweets ${percent(ofTweets)}, Tatoeba ${percent(ofSentences)}`,
    };
  },
};

const mixedTexts: EvalTask = {
  ...shortTexts,
  task: "language of short messages, two mixed",
  measure: "accuracy, mean of the two sets and of 20 % and 40 % of a second language",
  reach: 98,
  aim: 98.5,
  run: async (dir) => {
    const tweets = readTabbedTexts(join(dir, "eld/tweets.txt"));
    const sentences = readTatoeba(join(dir, "tatoeba"));
    if (!tweets || !sentences) return null;
    const figures = [...measureSet(tweets, usual, 20).slice(1), ...measureSet(sentences, usual, 4).slice(1)];
    return { figure: figures.reduce((sum, figure) => sum + figure, 0) / figures.length };
  },
};

const singleWords: EvalTask = {
  task: "language of single words in a conversation",
  set: "lingua: single words, 29 languages; simulated chats of 200",
  measure: "accuracy, one language",
  published: "eld large alone 73.4 (without conversation)",
  reach: 95,
  aim: 97,
  run: async (dir) => {
    const words = readLingua(join(dir, "lingua"), "single-words");
    const pairs = readLingua(join(dir, "lingua"), "word-pairs");
    if (!words || !pairs) return null;
    const figures = measureSet(words, usual, 4);
    const ofPairs = measureSet(pairs, usual, 4);
    const details = `one language / 20 % / 40 % second: words ${percent(figures)}, pairs ${percent(ofPairs)}`;
    return { figure: figures[0] ?? 0, details };
  },
};

const manyLanguages: EvalTask = {
  task: "language of short messages, all languages",
  set: "tatoeba: second half of every language we name; simulated chats of 200",
  measure: "accuracy, mean of languages",
  published: "eld large alone 88.4 on 55 languages (without conversation)",
  reach: 95,
  aim: 98,
  run: async (dir) => {
    const sentences = readTatoeba(join(dir, "tatoeba"));
    if (!sentences) return null;
    const found = [...sentences.keys()].map((name): [string, number] => {
      const options = { ...chats, languages: [name], mixed: 0, chatsPerLanguage: 1 };
      return [name, measureChats(simulateChats(sentences, options))];
    });
    const below = found.filter(([, figure]) => figure < 95).map(([name, figure]) => `${name} ${figure.toFixed(0)}`);
    const figure = found.reduce((sum, [, one]) => sum + one, 0) / found.length;
    return { figure, details: `${found.length} languages; below 95: ${below.join(", ")}` };
  },
};

/** The language of messages, read with their conversation. */
export const languageTasks: readonly EvalTask[] = [shortTexts, mixedTexts, singleWords, manyLanguages];
