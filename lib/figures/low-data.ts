// Fewer than 30 messages or 3 days are told in a sentence and not drawn: 11 messages on one day -> too little.

/** Whether there is too little to draw. */
export function isTooLittle({ messages, days }: { messages: number; days: number }): boolean {
  return messages < 30 || days < 3;
}
