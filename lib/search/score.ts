// Okapi BM25 (Robertson and Zaragoza 2009, section 3.1) with the usual constants: a phrase counts the more the rarer
// it is in the workspace and the shorter the message that holds it.
// Example: of two hits for "boiler", the one of three words stands before the one of three hundred.

const saturation = 1.2;
const lengthWeight = 0.75;

export type Corpus = { messages: number; meanWords: number };

/**
 * The relevance of one message, 0 or more.
 * @param counts of each phrase in the message, beside the number of messages that hold it
 */
export function score(
  counts: readonly { inMessage: number; messages: number }[],
  words: number,
  corpus: Corpus,
): number {
  const length = 1 - lengthWeight + (lengthWeight * words) / Math.max(corpus.meanWords, 1);
  return counts.reduce((sum, { inMessage, messages }) => {
    const held = Math.min(messages, corpus.messages);
    const rarity = Math.log(1 + (corpus.messages - held + 0.5) / (held + 0.5));
    return sum + (rarity * inMessage * (saturation + 1)) / (inMessage + saturation * length);
  }, 0);
}
