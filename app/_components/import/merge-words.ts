import { formatDuration } from "#app/_components/format/format-duration.ts";

/** The clock of what is merged beside that of its conversation, in words; null when they agree. */
export function clockShiftWords(seconds: number, what: string): string | null {
  if (seconds === 0) return null;
  const side = seconds > 0 ? "behind" : "ahead of";
  return `The clock of this ${what} is ${formatDuration(Math.abs(seconds))} ${side} that of the conversation. Merged, all messages stand on the clock of the conversation.`;
}

/** What speaks for two conversations with no message in common being one chat. */
export function sameBy(follows: "phone" | "name"): string {
  return follows === "phone" ? "the person has the same phone number" : "the person has the same name";
}
