import type { ReaderMessage } from "#lib/messages/reader-message.ts";

/** How one message lies on the page beside its neighbours. */
export type LaidLine = {
  message: ReaderMessage;
  /** `YYYY-MM-DD` when a new day begins with it. */
  day: string | null;
  /** First of a run: the name stands above it. */
  isFirst: boolean;
  /** Once a minute. */
  showsTime: boolean;
  /** At every fifth message. */
  showsNumber: boolean;
};

const runBreakMs = 30 * 60_000;
const numberStep = 5;

/**
 * Lays messages out as runs: a run breaks at another sender, a notice, a new day and after 30 minutes.
 * `before` is the message that stands before the first one, if it is known.
 */
export function layLines(messages: readonly ReaderMessage[], before: ReaderMessage | null = null): LaidLine[] {
  return messages.map((message, index) => {
    const previous = messages[index - 1] ?? before;
    const newDay = previous?.localAt.slice(0, 10) !== message.localAt.slice(0, 10);
    return {
      message,
      day: newDay ? message.localAt.slice(0, 10) : null,
      isFirst: newDay || !previous || isAside(previous) || isAside(message) || breaks(previous, message),
      showsTime: newDay || previous?.localAt.slice(0, 16) !== message.localAt.slice(0, 16),
      showsNumber: message.position % numberStep === 0,
    };
  });
}

/** Whether a message stands without a bubble. */
export function isAside(message: Pick<ReaderMessage, "kind" | "participantId">): boolean {
  return message.kind === "notice" || message.kind === "call" || message.participantId === null;
}

function breaks(previous: ReaderMessage, message: ReaderMessage): boolean {
  const gapMs = Math.abs(Date.parse(`${message.localAt}Z`) - Date.parse(`${previous.localAt}Z`));
  return previous.participantId !== message.participantId || gapMs > runBreakMs;
}
