/** A message that a search has found, before it is ranked. */
export type Candidate = {
  readingId: number;
  seq: number;
  sentAtMs: number;
  /** `YYYY-MM` of the wall clock. */
  month: string;
  participantId: number | null;
  words: number;
  /** Beginning of the text, enough to rank by. */
  text: string;
};

export type Candidates = {
  rows: Candidate[];
  /** There are more messages than were asked for. */
  isCapped: boolean;
  /** Time ran out: only the newest messages were looked at. */
  isPartial: boolean;
};
