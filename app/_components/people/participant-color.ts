const colours = 12;

/**
 * The colour of a participant as a CSS value. `rank` is the order by number of messages, from 0, given once for the
 * life of the conversation; the owner of the view is always ink, everybody from the 13th on shares one grey.
 */
export function participantColor(rank: number | null, isMe = false): string {
  if (isMe) return "var(--you)";
  return rank !== null && rank < colours ? `var(--p${rank + 1})` : "var(--p-rest)";
}
