/** How two readings of one chat lie beside each other. Numbers of messages count from 0 in their own reading. */
export type Alignment = {
  /** For each incoming message the existing one that it is, or -1 when it is new. No existing one is taken twice. */
  matchOf: Int32Array;
  /** Added to the incoming clock it gives the existing one; what holds for most messages. */
  clockShiftSeconds: number;
  /** The same for each incoming message by itself: summer time may differ between the two. */
  shiftOf: Int32Array;
  /** People who have another name in the incoming reading, with the number of messages that both have of them. */
  renamed: { existing: string; incoming: string; messages: number }[];
  /**
   * "same": nothing is new, and nothing is only there. "extends": what is old in it is the end of the existing reading, word
   * for word, and what is new comes after. "overlaps": anything else with messages in common. "unrelated": none, or too few to
   * be the same chat.
   */
  relation: "same" | "extends" | "overlaps" | "unrelated";
  /** `contradictory` messages are counted as what they are too: as added and only existing where both are kept, else as matched. */
  counts: { matched: number; added: number; onlyExisting: number; contradictory: number };
  /** At one place and by one sender the two say different things; matched where the incoming one was deleted. */
  contradictions: { existing: number; incoming: number }[];
};
