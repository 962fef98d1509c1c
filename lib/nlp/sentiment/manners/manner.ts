/** The words by which a language turns, strengthens and weakens what is said, folded. */
export type Manner = {
  negators: ReadonlySet<string>;
  /** How many words behind a scored word a negator may stand that turns it; 0 = negators stand before it only. */
  turnsBack: number;
  /** Added to the strength of the scored word near by. */
  degrees: ReadonlyMap<string, number>;
  contrasts: ReadonlySet<string>;
};
