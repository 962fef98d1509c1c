/** A network of one hidden layer over the features of a pair; several trained ones stand side by side in it. */
export type ReplyModel = {
  /** Words that have a feature of their own, by number from 1. */
  words: ReadonlyMap<string, number>;
  hidden: number;
  biases: Float32Array;
  /** `hidden` numbers a feature. */
  inputs: Float32Array;
  outputs: Float32Array;
  /** What a feature adds to the score by itself. */
  direct: Float32Array;
};
