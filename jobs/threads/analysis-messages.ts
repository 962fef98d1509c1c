import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation, MessageToAnalyse } from "#lib/nlp/create-analyser.ts";
import type { LanguagePrior } from "#lib/nlp/language/language-prior.ts";

/** What a thread is asked. Texts and times go as two plain lists: the least to copy. */
export type AnalysisRequest =
  | { id: number; task: "learnPrior"; texts: string[] }
  | { id: number; task: "analyse"; conversation: AnalysedConversation; texts: string[]; localAts: string[] };

export type AnalysisReply =
  | { id: number; prior: LanguagePrior }
  | { id: number; analyses: MessageAnalysis[] }
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
  };
}
