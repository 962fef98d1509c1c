/** A message as it is stored, for the search of reply links. Plain data: it is sent to threads. */
export type SaidMessage = {
  seq: number;
  /** The person, merged ones under the one that stays. */
  personId: number;
  sentAtMs: number;
  isQuestion: boolean;
  text: string;
  /** Names and numbers that the text mentions by @. */
  mentions: readonly string[];
  /** The message that it quotes, where that is known. */
  repliesTo: number | null;
};

/** A person and all names under which others may speak to them. */
export type NamedPerson = { id: number; names: readonly string[] };

/** A stretch of a conversation to find links in: those before place `first` are only looked at. */
export type LinkTask = { people: readonly NamedPerson[]; messages: readonly SaidMessage[]; first: number };
