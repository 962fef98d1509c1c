import type { ChatKeys } from "../alignment/chat-keys.ts";

/** The messages of a reading as alignment sees them. */
export type StoredChat = {
  readingId: number;
  zone: string;
  keys: ChatKeys;
  /** 1 where a message names a file. */
  named: Uint8Array;
  /** Seq of each message, ascending. */
  seqs: Float64Array;
  /** Participant of each message; 0 for notices. */
  participants: Int32Array;
};
