// Topics are found in windows of neighbouring messages, for one message is too short to tell what goes together; then
// each message gets one by its own words and by its window. Example: "pack the tent" and "ok!" after it -> camping.

import { chooseExamples } from "./choose-examples.ts";
import { chooseVocabulary } from "./choose-vocabulary.ts";
import { countSweeps } from "./count-sweeps.ts";
import { countTopics } from "./count-topics.ts";
import { factoriseWindows } from "./factorise-windows.ts";
import { nameTopic } from "./name-topic.ts";
import { settleTopics } from "./settle-topics.ts";
import { countTermMatrix, type TermMatrix, type TermRuns } from "./term-matrix.ts";

export type Talk = {
  /** Term numbers stand for these. */
  words: readonly string[];
  /** The terms of each message, in order. */
  messages: TermRuns;
  /** The first message of each window, and the number of messages at the end. */
  windows: Int32Array;
  /** Words that are no matter: grammar, names, numbers. */
  leftOut: (term: number) => boolean;
};

export type Topic = {
  /** The heaviest first; the first three are its name. */
  words: string[];
  messages: number;
  /** Places of messages that show it best, the best first. */
  examples: number[];
};

export type FoundTopics = {
  /** By number of messages. */
  topics: Topic[];
  /** Place in `topics` of each message; -1 for messages of windows without any matter. */
  topicOf: Int16Array;
};

const wordsKept = 10;
const seed = 20_240_229;
/** Keeps messages of one word from being the best examples. */
const shortest = 4;
/** What a topic that a window does not hold may still be for one of its messages. */
const strayShare = 0.02;

/** The topics of a talk, how much it is about each, and the topic of each message. Same talk, same answer. */
export function findTopics({ words, messages, windows, leftOut }: Talk, wanted?: number): FoundTopics {
  const count = messages.starts.length - 1;
  const runs = { starts: windows.map((message) => messages.starts[message] as number), terms: messages.terms };
  const documents = windows.length - 1;
  const topics = wanted ?? countTopics(documents);
  const nothing = { topics: [], topicOf: new Int16Array(count).fill(-1) };
  if (topics === 0) return nothing;
  const vocabulary = chooseVocabulary(runs, words.length, {
    least: Math.max(3, Math.round(documents / 1000)),
    mostShare: 0.5,
    mostTerms: 8_000,
    leftOut,
  });
  const terms = vocabulary.termOf.length;
  if (terms < topics * 3) return nothing;
  const factors = factoriseWindows(countTermMatrix(runs, vocabulary.columnOf, terms), topics, seed);
  const ofMessages = countTermMatrix(messages, vocabulary.columnOf, terms);
  const shares = sharesOf(factors.documents, topics);
  const windowOf = windowOfMessages(windows, count);
  const prior = (message: number, topic: number) =>
    strayShare + (shares[(windowOf[message] as number) * topics + topic] as number);
  const own = ownScores(ofMessages, factors.terms, topics);
  const start = Int32Array.from({ length: count }, (_, message) => {
    if (ofMessages.starts[message] === ofMessages.starts[message + 1]) return -1;
    return heaviest(topics, (topic) => prior(message, topic) * (1e-6 + (own[message * topics + topic] as number)));
  });
  const settled = settleTopics(ofMessages, topics, start, { sweeps: countSweeps(count, topics), seed, prior });
  const topicOf = settled.map((topic, message) => {
    if (topic >= 0) return topic;
    const window = windowOf[message] as number;
    return heaviest(topics, (at) => shares[window * topics + at] as number);
  });
  return describe({ topicOf, own, windowOf, topics, names: (topic) => nameOf(topic) });

  function nameOf(topic: number): string[] {
    const known = Array.from(vocabulary.termOf, (term) => words[term] as string);
    return nameTopic(known, (word) => factors.terms[word * topics + topic] as number, wordsKept);
  }
}

type Sorted = {
  topicOf: Int32Array;
  own: Float32Array;
  windowOf: Int32Array;
  topics: number;
  names: (topic: number) => string[];
};

function describe({ topicOf, own, windowOf, topics, names }: Sorted): FoundTopics {
  const messages = new Int32Array(topics);
  for (const topic of topicOf) if (topic >= 0) messages[topic] = (messages[topic] as number) + 1;
  const order = Array.from(messages, (_, topic) => topic)
    .filter((topic) => (messages[topic] as number) > 0)
    .sort((a, b) => (messages[b] as number) - (messages[a] as number) || a - b);
  const placeOf = new Map(order.map((topic, place) => [topic, place]));
  const examples = chooseExamples(topicOf, windowOf, (message, topic) => own[message * topics + topic] as number);
  return {
    topics: order.map((topic) => ({
      words: names(topic),
      messages: messages[topic] as number,
      examples: examples.get(topic) ?? [],
    })),
    topicOf: Int16Array.from(topicOf, (topic) => placeOf.get(topic) ?? -1),
  };
}

function heaviest(topics: number, weightOf: (topic: number) => number): number {
  let lead = -1;
  let most = 0;
  for (let topic = 0; topic < topics; topic++) {
    const weight = weightOf(topic);
    if (weight > most) {
      most = weight;
      lead = topic;
    }
  }
  return lead;
}

function sharesOf(weights: Float32Array, topics: number): Float32Array {
  const shares = weights.slice();
  for (let first = 0; first < shares.length; first += topics) {
    let sum = 0;
    for (let topic = 0; topic < topics; topic++) sum += shares[first + topic] as number;
    if (sum > 0)
      for (let topic = 0; topic < topics; topic++) shares[first + topic] = (shares[first + topic] as number) / sum;
  }
  return shares;
}

function windowOfMessages(windows: Int32Array, messages: number): Int32Array {
  const windowOf = new Int32Array(messages);
  for (let window = 0; window + 1 < windows.length; window++)
    windowOf.fill(window, windows[window], windows[window + 1]);
  return windowOf;
}

/** How much the words of each message are of each topic: the mean weight of its terms, more for more of them. */
function ownScores(counts: TermMatrix, weights: Float32Array, topics: number): Float32Array {
  const scores = new Float32Array(counts.documents * topics);
  for (let message = 0; message < counts.documents; message++) {
    const first = counts.starts[message] as number;
    const end = counts.starts[message + 1] as number;
    for (let at = first; at < end; at++) {
      const column = (counts.columns[at] as number) * topics;
      for (let topic = 0; topic < topics; topic++) {
        const place = message * topics + topic;
        scores[place] =
          (scores[place] as number) + (weights[column + topic] as number) / Math.sqrt(end - first + shortest);
      }
    }
  }
  return scores;
}
