export type NotAChatReason = "empty" | "no_header" | "binary" | "encoding" | "line_too_long";

/** Thrown when bytes cannot be read as an exported chat. The message is for the person who brought the file. */
export class NotAChat extends Error {
  override readonly name = "NotAChat";
  readonly reason: NotAChatReason;

  constructor(reason: NotAChatReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
