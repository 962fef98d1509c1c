/** A message with what it may answer: features by candidate, and which candidates are right. */
export type ReplyExample = {
  query: Uint16Array;
  /** `width` features a candidate; "no reply" is not among them. */
  pairs: Uint16Array;
  width: number;
  /** Candidates that are answered, -1 for "no reply". */
  gold: readonly number[];
};
