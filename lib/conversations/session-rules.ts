// A message opens a session when four hours or more were quiet before it: 09:00 then 13:00 -> the second one opens.
// A message is a reply when the one before it is by somebody else, at most a day ago.

const hourMs = 3_600_000;
const quietMs = 4 * hourMs;
const longestReplyMs = 24 * hourMs;

/** Where a conversation stands: its last message. null before the first. Plain data. */
export type SessionState = { sentAtMs: number; participantId: number } | null;

export type SessionStep = {
  isInitiation: boolean;
  /** Seconds waited, 0..86,400; null when the message is no reply. */
  replySeconds: number | null;
  /** Who wrote the message before; null for the first. */
  afterId: number | null;
};

/**
 * What a message is to the one before it. A clock set back gives a wait of 0.
 * Participants that are one person must come under one id.
 */
export function stepSession(last: SessionState, sentAtMs: number, participantId: number): SessionStep {
  if (last === null) return { isInitiation: true, replySeconds: null, afterId: null };
  const gapMs = Math.max(0, sentAtMs - last.sentAtMs);
  const isReply = last.participantId !== participantId && gapMs <= longestReplyMs;
  return {
    isInitiation: gapMs >= quietMs,
    replySeconds: isReply ? Math.round(gapMs / 1000) : null,
    afterId: last.participantId,
  };
}
