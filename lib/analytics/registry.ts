import { answerTimes } from "./metrics/answer-times.ts";
import { answers } from "./metrics/answers.ts";
import { changedWords } from "./metrics/changed-words.ts";
import { emotions } from "./metrics/emotions.ts";
import { entities } from "./metrics/entities.ts";
import { initiations } from "./metrics/initiations.ts";
import { keywords } from "./metrics/keywords.ts";
import { languages } from "./metrics/languages.ts";
import { linkDomains } from "./metrics/link-domains.ts";
import { mediaKinds } from "./metrics/media-kinds.ts";
import { messagesByDay } from "./metrics/messages-by-day.ts";
import { monthKeywords } from "./metrics/month-keywords.ts";
import { openQuestions } from "./metrics/open-questions.ts";
import { participantPeriods } from "./metrics/participant-periods.ts";
import { participantSentiment } from "./metrics/participant-sentiment.ts";
import { participants } from "./metrics/participants.ts";
import { peaks } from "./metrics/peaks.ts";
import { personWords } from "./metrics/person-words.ts";
import { phrases } from "./metrics/phrases.ts";
import { questionAnswers } from "./metrics/question-answers.ts";
import { questions } from "./metrics/questions.ts";
import { replyWaits } from "./metrics/reply-waits.ts";
import { responseTimes } from "./metrics/response-times.ts";
import { sentiment } from "./metrics/sentiment.ts";
import { span } from "./metrics/span.ts";
import { spine } from "./metrics/spine.ts";
import { topEmoji } from "./metrics/top-emoji.ts";
import { topWords } from "./metrics/top-words.ts";
import { topicExamples } from "./metrics/topic-examples.ts";
import { topicPeriods } from "./metrics/topic-periods.ts";
import { topicRun } from "./metrics/topic-run.ts";
import { topics } from "./metrics/topics.ts";
import { turns } from "./metrics/turns.ts";
import { weekHours } from "./metrics/week-hours.ts";

/** Every metric, by the name it has in answers. */
export const metrics = {
  span,
  messagesByDay,
  spine,
  weekHours,
  peaks,
  participants,
  participantPeriods,
  responseTimes,
  replyWaits,
  initiations,
  turns,
  answers,
  answerTimes,
  questions,
  questionAnswers,
  openQuestions,
  topWords,
  topEmoji,
  linkDomains,
  entities,
  keywords,
  monthKeywords,
  phrases,
  changedWords,
  personWords,
  topics,
  topicPeriods,
  topicExamples,
  topicRun,
  sentiment,
  participantSentiment,
  emotions,
  languages,
  mediaKinds,
} as const;

export type MetricName = keyof typeof metrics;
