import type { MessageKind, TermKind } from "#drizzle/schema/enumerations.ts";

export type DayDelta = {
  day: string;
  participantId: number;
  messages: number;
  words: number;
  chars: number;
  media: number;
  questions: number;
  links: number;
  emoji: number;
  polaritySum: number;
  polarityCount: number;
  emotionSums: number[];
  emotionCount: number;
  emotionShown: number[];
  replies: number;
  replySeconds: number;
  replyHistogram: number[];
  initiations: number;
  hours: number[];
};
export type DayKindDelta = { day: string; participantId: number; kind: MessageKind; messages: number };
export type DayLanguageDelta = { day: string; participantId: number; language: string; messages: number };
export type TermDelta = {
  kind: TermKind;
  month: string;
  participantId: number;
  term: string;
  count: number;
  messages: number;
};
export type TurnDelta = { month: string; participantId: number; afterId: number; turns: number };

/** What a batch of messages adds to the rollups of a reading. */
export type RollupDeltas = {
  days: DayDelta[];
  dayKinds: DayKindDelta[];
  dayLanguages: DayLanguageDelta[];
  terms: TermDelta[];
  turns: TurnDelta[];
};

/** Month and participant under which the terms of the whole conversation stand. */
export const wholeConversation = { month: "-infinity", participantId: 0 } as const;
