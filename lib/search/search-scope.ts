/** A conversation that can be searched, with the rows it shows now. */
export type SearchedConversation = {
  id: number;
  title: string;
  readingId: number;
  meParticipantId: number | null;
  /** Messages and notices. */
  total: number;
};

/** A person of a conversation; those merged into another stand under that one. */
export type SearchedPerson = {
  conversationId: number;
  /** The participant shown. */
  id: number;
  name: string;
  rank: number;
  isMe: boolean;
  /** Ids that rows may hold for this person: its own and those merged into it. */
  ids: number[];
};

/** The rows that a search may look at. */
export type SearchScope = {
  conversations: SearchedConversation[];
  /** Null when anybody may have written the message. */
  senders: SearchedPerson[] | null;
  /** Filters that name nobody and nothing. */
  unmatched: string[];
};
