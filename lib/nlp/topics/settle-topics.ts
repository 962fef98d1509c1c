// A short text is about one topic: the one whose other texts share its words, large topics first (Gibbs sampling of a
// Dirichlet multinomial mixture, Yin and Wang 2014). Example: "brakes squeak" joins the texts about brakes.
import { createSeededRandom } from "./seeded-random.ts";
import type { TermMatrix } from "./term-matrix.ts";

const sizePrior = 0.1;
const wordPrior = 0.1;

/**
 * The topic of each document after some sweeps over all; the last sweep takes the likeliest, the ones before draw.
 * @param start topic of each document to begin from, -1 for none: such documents stay without
 * @param prior how likely a topic is for a document before its words are seen; the size of the topic where left out
 */
export function settleTopics(
  counts: TermMatrix,
  topics: number,
  start: Int32Array,
  options: { sweeps: number; seed: number; prior?: (document: number, topic: number) => number },
): Int32Array {
  const random = createSeededRandom(options.seed);
  const topicOf = start.slice();
  const sizes = new Int32Array(topics);
  const words = new Float64Array(topics);
  const wordCounts = new Float64Array(counts.terms * topics);
  const move = (document: number, topic: number, step: 1 | -1) => {
    sizes[topic] = (sizes[topic] as number) + step;
    for (let at = counts.starts[document] as number; at < (counts.starts[document + 1] as number); at++) {
      const count = step * (counts.values[at] as number);
      const place = (counts.columns[at] as number) * topics + topic;
      words[topic] = (words[topic] as number) + count;
      wordCounts[place] = (wordCounts[place] as number) + count;
    }
  };
  const likelihoods = new Float64Array(topics);
  const weigh = (document: number) => {
    for (let topic = 0; topic < topics; topic++) {
      likelihoods[topic] = Math.log(options.prior?.(document, topic) ?? (sizes[topic] as number) + sizePrior);
    }
    let length = 0;
    for (let at = counts.starts[document] as number; at < (counts.starts[document + 1] as number); at++) {
      const first = (counts.columns[at] as number) * topics;
      for (let again = 0; again < (counts.values[at] as number); again++, length++) {
        for (let topic = 0; topic < topics; topic++) {
          const numerator = (wordCounts[first + topic] as number) + wordPrior + again;
          const denominator = (words[topic] as number) + counts.terms * wordPrior + length;
          likelihoods[topic] = (likelihoods[topic] as number) + Math.log(numerator / denominator);
        }
      }
    }
  };
  topicOf.forEach((topic, document) => {
    if (topic >= 0) move(document, topic, 1);
  });
  for (let sweep = 1; sweep <= options.sweeps; sweep++) {
    for (let document = 0; document < counts.documents; document++) {
      const before = topicOf[document] as number;
      if (before < 0) continue;
      move(document, before, -1);
      weigh(document);
      const topic = sweep === options.sweeps ? likeliest(likelihoods) : draw(likelihoods, random());
      topicOf[document] = topic;
      move(document, topic, 1);
    }
  }
  return topicOf;
}

function likeliest(likelihoods: Float64Array): number {
  return likelihoods.indexOf(Math.max(...likelihoods));
}

function draw(likelihoods: Float64Array, chance: number): number {
  const most = Math.max(...likelihoods);
  const shares = likelihoods.map((likelihood) => Math.exp(likelihood - most));
  let rest = chance * shares.reduce((sum, share) => sum + share, 0);
  for (let topic = 0; topic < shares.length - 1; topic++) {
    rest -= shares[topic] as number;
    if (rest <= 0) return topic;
  }
  return shares.length - 1;
}
