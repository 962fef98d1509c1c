import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation, MessageToAnalyse } from "#lib/nlp/create-analyser.ts";
import type { LanguagePrior } from "#lib/nlp/language/language-prior.ts";
import type { LinkedStretch } from "#lib/nlp/replies/reply-link.ts";
import type { LinkTask } from "#lib/nlp/replies/said-message.ts";
import type { SortedTalk } from "#lib/nlp/talk/sort-talk.ts";
import type { Talk } from "#lib/nlp/talk/talk.ts";

/** What a thread is asked. Texts and times go as two plain lists: the least to copy. */
export type AnalysisRequest =
  | { id: number; task: "learnPrior"; texts: string[]; speakers: string[]; countries: string[] }
  | {
      id: number;
      task: "analyse";
      conversation: AnalysedConversation;
      texts: string[];
      localAts: string[];
      speakers: string[];
    }
  | { id: number; task: "readWordLines"; texts: string[] }
  | { id: number; task: "sortTalk"; talk: Talk }
  | { id: number; task: "linkReplies"; stretch: LinkTask };

export type AnalysisReply =
  | { id: number; prior: LanguagePrior }
  | { id: number; analyses: MessageAnalysis[] }
  | { id: number; lines: string[][] }
  | { id: number; sorted: SortedTalk }
  | { id: number; linked: LinkedStretch }
  | { id: number; error: string };

export function toRequest(
  id: number,
  conversation: AnalysedConversation,
  messages: MessageToAnalyse[],
): AnalysisRequest {
  return {
    id,
    task: "analyse",
    conversation,
    texts: messages.map((message) => message.text),
    localAts: messages.map((message) => message.localAt),
    speakers: messages.map((message) => message.speaker ?? ""),
  };
}
