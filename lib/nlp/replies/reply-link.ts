import type { ReplyMessage } from "./reply-message.ts";

/** How a link was found, the surest first. */
export type ReplySource = "explicit" | "mention" | "turn" | "ranked";

/** A message of a conversation in which links are sought. */
export type LinkableMessage = ReplyMessage & {
  seq: number;
  /** The message that it quotes, where the export tells it. */
  repliesTo: number | null;
};

/** A message that answers one of somebody else. */
export type ReplyLink = {
  seq: number;
  toSeq: number;
  source: ReplySource;
  /** How sure it is, 0..1. */
  share: number;
  /** From the one to the other, whole seconds from 0. */
  waitSeconds: number;
  /** The question that is answered, if one is: the message itself or one that stands in one breath with it. */
  questionSeq: number | null;
};

export type LinkedStretch = {
  links: ReplyLink[];
  /** Questions that may have been answered, though nothing is sure enough to be called the answer. */
  touched: number[];
};
