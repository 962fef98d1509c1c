import type { EvalTask } from "./eval-task.ts";
import { chatTopics } from "./tasks/chat-topics.ts";
import { emotionsEnglish } from "./tasks/emotions-english.ts";
import { emotionsManyLanguages } from "./tasks/emotions-many-languages.ts";
import { keywords } from "./tasks/keywords.ts";
import { languageTasks } from "./tasks/language.ts";
import { namesNews } from "./tasks/names-news.ts";
import { namesNoisy } from "./tasks/names-noisy.ts";
import { namesSmall } from "./tasks/names-small.ts";
import { patterns } from "./tasks/patterns.ts";
import { questionsInChat } from "./tasks/questions.ts";
import { replyTasks } from "./tasks/replies.ts";
import { sentimentEightLanguages } from "./tasks/sentiment-eight-languages.ts";
import { sentimentStrength } from "./tasks/sentiment-strength.ts";
import { questionTopics, tweetTopics } from "./tasks/short-text-topics.ts";
import { subjectivity } from "./tasks/subjectivity.ts";

/** Every task of the evaluation, in the order of the engine's pass. */
export const evalTasks: readonly EvalTask[] = [
  ...languageTasks,
  patterns,
  sentimentStrength,
  sentimentEightLanguages,
  subjectivity,
  emotionsEnglish,
  emotionsManyLanguages,
  namesNoisy,
  namesSmall,
  namesNews,
  keywords,
  tweetTopics,
  questionTopics,
  chatTopics,
  questionsInChat,
  ...replyTasks,
];
