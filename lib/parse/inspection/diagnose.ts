/*
 * Rule: WhatsApp cuts exports at 40,000 messages without media and at 10,000 with; whether notices count is not known,
 * so a file from one in a hundred below to two above is probably cut.
 * Example: 40,000 records without an attached file.
 */
import type { ChatDiagnostics } from "../chat-profile.ts";
import type { HeaderShape } from "../headers/header-shape.ts";
import type { Span } from "../headers/shape-tally.ts";
import type { PhraseCensus } from "./phrase-census.ts";
import type { SenderCensus } from "./sender-census.ts";

const capWithoutMedia = 40_000;
const capWithMedia = 10_000;
const secondsPerDay = 86_400;
/** WhatsApp's first. */
const firstYear = 2009;
const maxSendersListed = 2000;
const maxPhrasesListed = 100;

type Grounds = {
  records: number;
  phrases: PhraseCensus;
  /** Of the shapes that are read. */
  spans: readonly Span[];
  firstLines: readonly number[];
  attachedFiles: number;
  /** Whether what lies far back was pasted and is not read. */
  hasPasted: boolean;
  senders: readonly SenderCensus[];
  shape: HeaderShape;
  /** The last date that a message can carry. */
  lastDate: number;
};

/** What a person should know about the file besides its messages. */
export function diagnose(grounds: Grounds): Omit<ChatDiagnostics, "replacedCharacters"> {
  const { records, phrases, spans, firstLines, attachedFiles, hasPasted, senders, shape, lastDate } = grounds;
  const steps = spans.map(({ stepsBack, stepsBackNear }) => (hasPasted ? stepsBackNear : stepsBack));
  const lines = steps.flatMap(({ firstLine }) => (firstLine > 0 ? [firstLine] : []));
  const { types } = phrases.notices;
  return {
    stepsBack: {
      count: steps.reduce((sum, { count }) => sum + count, 0),
      firstLine: lines.length > 0 ? Math.min(...lines) : null,
      largestSeconds: Math.max(0, ...steps.map(({ largestSeconds }) => largestSeconds)),
    },
    probablyTruncated: isNear(records, attachedFiles > 0 ? capWithMedia : capWithoutMedia),
    advancedChatPrivacy: types.has("advanced_privacy"),
    noticeTypes: Object.fromEntries([...types].sort(([, one], [, other]) => other - one)),
    unknownPhrases: phrases
      .unknownPhrases()
      .sort((one, other) => other.count - one.count)
      .slice(0, maxPhrasesListed),
    isCopied: shape.platform === "ios" && shape.timeAt < shape.dateAt && !shape.hasSeconds,
    predatesWhatsApp: spans.some(
      (span) => (hasPasted ? span.earliestNear : span.earliest) < firstYear * 512 * secondsPerDay,
    ),
    liesAhead: spans.some(({ latest }) => Math.floor(latest / secondsPerDay) > lastDate),
    unsavedSenders: [...new Set(senders.flatMap((census) => census.unsavedSenders()))].slice(0, maxSendersListed),
    preambleLines: Math.min(...firstLines) - 1,
  };
}

function isNear(records: number, cap: number): boolean {
  return records >= cap * 0.99 && records <= cap * 1.02;
}
