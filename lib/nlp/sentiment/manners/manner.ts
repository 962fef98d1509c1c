/** The words by which a language turns, strengthens and weakens what is said, folded. */
export type Manner = {
  negators: ReadonlySet<string>;
  /** Added to the strength of the scored word near by. */
  degrees: ReadonlyMap<string, number>;
  contrasts: ReadonlySet<string>;
};
