/** A person of the conversation as the reader shows them. */
export type ReaderParticipant = {
  id: number;
  /** What a person chose to show, else the name of the export. */
  name: string;
  /** As the export writes it. */
  exportName: string;
  /** E.164, where the export shows a number. */
  phone: string | null;
  /** Order by number of messages, from 0: the colour for life. */
  rank: number;
  messageCount: number;
  /** The participant this one was merged into; show its name and colour instead. */
  mergedInto: number | null;
  isMe: boolean;
};
