/** What the search for reply links knows of a message. Notices are none. */
export type ReplyMessage = {
  /** From 1; people that are one person come under one id. */
  personId: number;
  sentAtMs: number;
  isQuestion: boolean;
  /** Folded words and emoji without the names of people. */
  tokens: readonly string[];
  /** People it speaks to in its first word. */
  addressed: readonly number[];
  /** People it names anywhere, the addressed among them. */
  named: readonly number[];
};
