import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import { replyBucket, replyBuckets } from "#lib/conversations/reply-histogram.ts";
import { type SessionState, type SessionStep, stepSession } from "#lib/conversations/session-rules.ts";
import { leastShownEmotion } from "#lib/messages/least-shown-emotion.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import type { DayDelta, DayKindDelta, DayLanguageDelta, RollupDeltas, TurnDelta } from "./rollup-deltas.ts";
import type { RollupMessage } from "./rollup-message.ts";
import { createTermCounter } from "./term-counter.ts";

export type RollupAccumulator = {
  /** Counts the next message of the conversation, in its order. */
  add(message: RollupMessage): void;
  /** What must be known to go on after the last added message; JSON. */
  state(): SessionState;
  /**
   * What the messages since the last drain add; drain about every 10,000 messages to keep memory flat.
   * @param options.withWholeTerms false where `sumTerms` adds the terms of the whole conversation at the end: they
   *   stand in every batch, and updating them each time costs a third of storing
   */
  drain(options?: { withWholeTerms: boolean }): RollupDeltas;
};

/**
 * Counts messages into the rollups in one pass. Pure: save what it drains with `saveRollups`, in the transaction
 * that stores the messages and `state()`.
 * @param state where an earlier pass stopped; null at the beginning
 * @param personOf the participant that stands for a merged one
 */
export function createRollupAccumulator(
  state: SessionState = null,
  personOf: (participantId: number) => number = (participantId) => participantId,
): RollupAccumulator {
  let last = state;
  let days = new Map<string, DayDelta>();
  let dayKinds = new Map<string, DayKindDelta>();
  let dayLanguages = new Map<string, DayLanguageDelta>();
  let turns = new Map<string, TurnDelta>();
  const terms = createTermCounter();

  function add(message: RollupMessage): void {
    const { participantId } = message;
    if (participantId === null) return;
    const day = message.localAt.slice(0, 10);
    const month = `${day.slice(0, 7)}-01`;
    const step = stepSession(last, message.sentAtMs, personOf(participantId));
    last = { sentAtMs: message.sentAtMs, participantId: personOf(participantId) };

    const key = `${day} ${participantId}`;
    const row = days.get(key) ?? emptyDay(day, participantId);
    days.set(key, row);
    countFacts(row, message);
    countStep(row, step);
    countKind(day, participantId, message.kind);
    if (message.language !== null) countLanguage(day, participantId, message.language);
    if (step.afterId !== null) countTurn(month, personOf(participantId), step.afterId);

    const { emoji, links } = terms.addMessage(month, participantId, message);
    row.emoji += emoji;
    row.links += links;
  }

  function countKind(day: string, participantId: number, kind: MessageKind): void {
    const key = `${day} ${participantId} ${kind}`;
    const row = dayKinds.get(key);
    if (row) row.messages += 1;
    else dayKinds.set(key, { day, participantId, kind, messages: 1 });
  }

  function countLanguage(day: string, participantId: number, language: string): void {
    const key = `${day} ${participantId} ${language}`;
    const row = dayLanguages.get(key);
    if (row) row.messages += 1;
    else dayLanguages.set(key, { day, participantId, language, messages: 1 });
  }

  function countTurn(month: string, participantId: number, afterId: number): void {
    const key = `${month} ${participantId} ${afterId}`;
    const row = turns.get(key);
    if (row) row.turns += 1;
    else turns.set(key, { month, participantId, afterId, turns: 1 });
  }

  return {
    add,
    state: () => last,
    drain({ withWholeTerms } = { withWholeTerms: true }) {
      const deltas = {
        days: [...days.values()],
        dayKinds: [...dayKinds.values()],
        dayLanguages: [...dayLanguages.values()],
        terms: terms.drain({ withWhole: withWholeTerms }),
        turns: [...turns.values()],
      };
      days = new Map();
      dayKinds = new Map();
      dayLanguages = new Map();
      turns = new Map();
      return deltas;
    },
  };
}

function countFacts(row: DayDelta, message: RollupMessage): void {
  const hour = Number(message.localAt.slice(11, 13));
  row.messages += 1;
  row.words += message.words;
  row.chars += message.chars;
  row.media += isMediaKind(message.kind) ? 1 : 0;
  row.questions += message.isQuestion ? 1 : 0;
  row.hours[hour] = (row.hours[hour] ?? 0) + 1;
  if (message.polarity !== null) {
    row.polaritySum += message.polarity;
    row.polarityCount += 1;
  }
  if (message.emotions !== null) {
    for (const [at, value] of message.emotions.entries()) {
      row.emotionSums[at] = (row.emotionSums[at] ?? 0) + value;
      if (value >= leastShownEmotion) row.emotionShown[at] = (row.emotionShown[at] ?? 0) + 1;
    }
    row.emotionCount += 1;
  }
}

function countStep(row: DayDelta, step: SessionStep): void {
  row.initiations += step.isInitiation ? 1 : 0;
  if (step.replySeconds === null) return;
  const bucket = replyBucket(step.replySeconds);
  row.replies += 1;
  row.replySeconds += step.replySeconds;
  row.replyHistogram[bucket] = (row.replyHistogram[bucket] ?? 0) + 1;
}

function emptyDay(day: string, participantId: number): DayDelta {
  return {
    day,
    participantId,
    messages: 0,
    words: 0,
    chars: 0,
    media: 0,
    questions: 0,
    links: 0,
    emoji: 0,
    polaritySum: 0,
    polarityCount: 0,
    emotionSums: new Array(emotionNames.length).fill(0),
    emotionCount: 0,
    emotionShown: new Array(emotionNames.length).fill(0),
    replies: 0,
    replySeconds: 0,
    replyHistogram: new Array(replyBuckets).fill(0),
    initiations: 0,
    hours: new Array(24).fill(0),
  };
}
